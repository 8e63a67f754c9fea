'use client'
import type { LinkedAccount } from '@banklink/core'
import { type ForwardRefExoticComponent, forwardRef, type RefAttributes } from 'react'
import { useVerifyDeposits } from '../hooks/useVerifyDeposits.ts'
import type { UpdateMessages } from '../messages/updateMessages.ts'
import type { LinkObserver } from '../session/LinkSession.ts'
import { AccountUpdateStep, type StepTexts } from './AccountUpdateStep.tsx'
import type { ButtonProps } from './LinkRunButton.tsx'

export interface VerifyDepositsProps extends ButtonProps, LinkObserver {
  account: LinkedAccount
}

/**
 * Asks for the code of a small deposit: says when to look and for what, and opens Link for it. Nothing for an account
 * that waits for no code, but the news of one that was verified here.
 *
 * @example
 * <VerifyDeposits account={account} />
 * @selector [data-slot="banklink-account-update"][data-state="…"] the whole, with the session's status
 * @selector [data-slot="banklink-account-action"] the button
 */
export const VerifyDeposits: ForwardRefExoticComponent<VerifyDepositsProps & RefAttributes<HTMLButtonElement>> =
  forwardRef<HTMLButtonElement, VerifyDepositsProps>(function VerifyDeposits(props, ref) {
    const { account, onLinked, onExit, onError, ...rest } = props
    const update = useVerifyDeposits(account.id, { onLinked, onExit, onError } as LinkObserver)
    return <AccountUpdateStep account={account} update={update} buttonRef={ref} buttonProps={rest} texts={texts} />
  })

function texts(words: UpdateMessages): StepTexts {
  return {
    action: 'verify_deposits',
    text: words.verifyDepositsText,
    label: words.verifyDeposits,
    named: words.verifyDepositsNamed,
    succeeded: words.depositsVerified,
  }
}
