'use client'
import type { LinkedAccount } from '@banklink/core'
import { type ForwardRefExoticComponent, forwardRef, type ReactNode, type RefAttributes } from 'react'
import { useSnapshot } from '../../context/useSnapshot.ts'
import { useMessages } from '../../messages/useMessages.ts'
import { ReconnectButton } from '../account-update/ReconnectButton.tsx'
import { VerifyDeposits } from '../account-update/VerifyDeposits.tsx'
import { type AccountsMessages, accountsMessages } from '../linked-accounts/accountsMessages.ts'
import { Part } from '../part/Part.tsx'
import type { PartProps } from '../part/PartProps.ts'
import { type AccountCard, useAccountCard } from './AccountCardContext.ts'
import { reasonText } from './accountTexts.ts'
import { LinkAgainButton } from './LinkAgainButton.tsx'
import { useAccountLabel } from './useAccountNames.ts'

export type AccountNextStepProps = PartProps<'div', LinkedAccount>

/**
 * Shows why an account failed, and its next action if there is one. Always rendered, because it keeps the status of the
 * last action.
 *
 * @example
 * <LinkedAccountCard account={account} contactHref="/support"><AccountName /><AccountNextStep /></LinkedAccountCard>
 * @selector [data-slot="banklink-account-next"][data-state="…"] with the next action, or `none`
 */
export const AccountNextStep: ForwardRefExoticComponent<AccountNextStepProps & RefAttributes<HTMLDivElement>> =
  forwardRef<HTMLDivElement, AccountNextStepProps>(function AccountNextStep(props, ref) {
    const { account } = useAccountCard()
    const words = useMessages(accountsMessages)
    return (
      <Part
        as="div"
        state={account}
        props={props}
        forwardedRef={ref}
        data-slot="banklink-account-next"
        data-state={account.nextAction ?? 'none'}
      >
        <NextStep words={words} />
      </Part>
    )
  })

function NextStep({ words }: { words: AccountsMessages }): ReactNode {
  const card = useAccountCard()
  const { account } = card
  const steps = useUpdateSteps(account)
  return (
    <>
      {account.status === 'failed' && <p data-slot="banklink-account-reason">{reasonText(account.reason, words)}</p>}
      {account.status === 'unknown' && account.platformStatus && (
        <small data-slot="banklink-support-id">{words.reference(account.platformStatus)}</small>
      )}
      {account.kind === 'own' && steps.has('reconnect') && <ReconnectButton account={account} />}
      {account.kind === 'own' && steps.has('verify_deposits') && <VerifyDeposits account={account} />}
      <OtherStep {...card} words={words} />
    </>
  )
}

/** The next action and the last run's purpose: its status stays visible after the action is completed. */
function useUpdateSteps({ id, nextAction }: LinkedAccount): Set<string | null> {
  const told = useSnapshot(({ run }) =>
    run && 'accountId' in run.request && run.request.accountId === id ? run.request.purpose : null,
  )
  return new Set([nextAction, told])
}

/** Steps that start a new run each time. */
function OtherStep(props: AccountCard & { words: AccountsMessages }): ReactNode {
  const { account, contactHref, onCorrectNumbers, words } = props
  const { nextAction, kind } = account
  const labelOf = useAccountLabel()
  return (
    <>
      {/* What a person links is their own. */}
      {nextAction === 'link_again' && kind === 'own' && (
        <LinkAgainButton label={words.linkAgainNamed(labelOf(account))}>{words.linkAgain}</LinkAgainButton>
      )}
      {nextAction === 'contact' && (
        <div data-slot="banklink-account-contact">
          <p>{words.contactText(account)}</p>
          {contactHref && (
            <a href={contactHref} data-slot="banklink-account-action">
              {words.contact}
            </a>
          )}
        </div>
      )}
      {nextAction === 'correct_numbers' && onCorrectNumbers && (
        <button type="button" data-slot="banklink-account-action" onClick={() => onCorrectNumbers(account)}>
          {words.correctNumbers}
        </button>
      )}
    </>
  )
}
