'use client'
import type { LinkedAccount } from '@banklink/core'
import { type ForwardRefExoticComponent, forwardRef, type RefAttributes } from 'react'
import { useAccountUpdate } from '../../hooks/useAccountUpdate.ts'
import type { Spoken } from '../../messages/useMessages.ts'
import type { LinkObserver } from '../../session/LinkObserver.ts'
import { AccountUpdateStep, type StepTexts, type UpdateStepProps } from './AccountUpdateStep.tsx'
import { depositsText } from './depositsText.ts'
import type { UpdateMessages } from './updateMessages.ts'

export interface VerifyDepositsProps extends UpdateStepProps, LinkObserver {}

/**
 * Shows when a small deposit arrives and where to find its code, and opens Link to enter it. For other accounts it
 * renders nothing, except the status of a verification that it started.
 *
 * @example
 * <VerifyDeposits account={account} />
 * @selector [data-slot="banklink-account-update"][data-state="…"] the root, with the session's status
 * @selector [data-slot="banklink-account-update-text"] the explanation
 * @selector [data-slot="banklink-account-action"] the button
 */
export const VerifyDeposits: ForwardRefExoticComponent<VerifyDepositsProps & RefAttributes<HTMLButtonElement>> =
  forwardRef<HTMLButtonElement, VerifyDepositsProps>(function VerifyDeposits(all, ref) {
    const { onLinked, onExit, onError, ...props } = all
    const { id: accountId, nextAction } = props.account
    const update = useAccountUpdate({
      purpose: 'verify_deposits',
      accountId,
      isOffered: nextAction === 'verify_deposits',
      onLinked,
      onExit,
      onError,
    })
    return <AccountUpdateStep update={update} buttonRef={ref} props={props} texts={texts} />
  })

function texts(words: Spoken<UpdateMessages>, account: LinkedAccount): StepTexts {
  return {
    action: 'verify_deposits',
    text: depositsText(account, words),
    label: words.verifyDeposits,
    named: words.verifyDepositsNamed,
  }
}
