'use client'
import { type ForwardRefExoticComponent, forwardRef, type RefAttributes } from 'react'
import { useAccountUpdate } from '../../hooks/useAccountUpdate.ts'
import type { LinkObserver } from '../../session/LinkObserver.ts'
import { AccountUpdateStep, type StepTexts, type UpdateStepProps } from './AccountUpdateStep.tsx'
import type { UpdateMessages } from './updateMessages.ts'

export interface ReconnectButtonProps extends UpdateStepProps, LinkObserver {}

/**
 * Reconnects an account whose bank requires a new sign-in. For other accounts it renders nothing, except the status of
 * a reconnection that it started.
 *
 * @example
 * <ReconnectButton account={account} />
 * @selector [data-slot="banklink-account-update"][data-state="…"] the root, with the session's status
 * @selector [data-slot="banklink-account-update-text"] the explanation
 * @selector [data-slot="banklink-account-action"] the button
 */
export const ReconnectButton: ForwardRefExoticComponent<ReconnectButtonProps & RefAttributes<HTMLButtonElement>> =
  forwardRef<HTMLButtonElement, ReconnectButtonProps>(function ReconnectButton(all, ref) {
    const { onLinked, onExit, onError, ...props } = all
    const { id: accountId, nextAction } = props.account
    const update = useAccountUpdate({
      purpose: 'reconnect',
      accountId,
      isOffered: nextAction === 'reconnect',
      onLinked,
      onExit,
      onError,
    })
    return <AccountUpdateStep update={update} buttonRef={ref} props={props} texts={texts} />
  })

function texts(words: UpdateMessages): StepTexts {
  return {
    action: 'reconnect',
    text: words.reconnectText,
    label: words.reconnect,
    named: words.reconnectNamed,
  }
}
