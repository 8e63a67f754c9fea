'use client'
import type { LinkedAccount } from '@banklink/core'
import { type ForwardRefExoticComponent, forwardRef, type RefAttributes } from 'react'
import { useReconnect } from '../hooks/useReconnect.ts'
import type { UpdateMessages } from '../messages/updateMessages.ts'
import type { LinkObserver } from '../session/LinkSession.ts'
import { AccountUpdateStep, type StepTexts } from './AccountUpdateStep.tsx'
import type { ButtonProps } from './LinkRunButton.tsx'

export interface ReconnectButtonProps extends ButtonProps, LinkObserver {
  account: LinkedAccount
}

/**
 * Renews the login of an account whose bank wants one, and says that no money moves until then. Nothing for an
 * account that needs no login, but the news of one that was renewed here.
 *
 * @example
 * <ReconnectButton account={account} />
 * @selector [data-slot="banklink-account-update"][data-state="…"] the whole, with the session's status
 * @selector [data-slot="banklink-account-action"] the button
 */
export const ReconnectButton: ForwardRefExoticComponent<ReconnectButtonProps & RefAttributes<HTMLButtonElement>> =
  forwardRef<HTMLButtonElement, ReconnectButtonProps>(function ReconnectButton(props, ref) {
    const { account, onLinked, onExit, onError, ...rest } = props
    const update = useReconnect(account.id, { onLinked, onExit, onError } as LinkObserver)
    return <AccountUpdateStep account={account} update={update} buttonRef={ref} buttonProps={rest} texts={texts} />
  })

function texts(words: UpdateMessages): StepTexts {
  return {
    action: 'reconnect',
    text: words.reconnectText,
    label: words.reconnect,
    named: words.reconnectNamed,
    succeeded: words.reconnected,
  }
}
