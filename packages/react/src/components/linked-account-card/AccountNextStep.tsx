'use client'
import type { AccountAction, LinkedAccount } from '@banklink/core'
import { type ForwardRefExoticComponent, forwardRef, type ReactNode, type RefAttributes, useRef } from 'react'
import { useSnapshot } from '../../context/useSnapshot.ts'
import { useMessages } from '../../messages/useMessages.ts'
import { ReconnectButton } from '../account-update/ReconnectButton.tsx'
import { useStepPlace } from '../account-update/useStepPlace.ts'
import { VerifyDeposits } from '../account-update/VerifyDeposits.tsx'
import { type AccountsMessages, accountsMessages } from '../linked-accounts/accountsMessages.ts'
import type { PartProps } from '../part/PartProps.ts'
import { PartWithRef } from '../part/PartWithRef.tsx'
import { type AccountCard, useAccountCard } from './AccountCardContext.ts'
import { AccountRemove } from './AccountRemove.tsx'
import { reasonText } from './accountTexts.ts'
import { LinkAgainButton } from './LinkAgainButton.tsx'
import { useAccountLabel } from './useAccountNames.ts'

export type AccountNextStepProps = PartProps<'div', LinkedAccount>

/**
 * Shows why an account failed, and its next action if there is one, unless a `ReconnectBanner` on the page shows it;
 * in an `AccountPicker`, unless the account's card does. Always rendered, because it keeps the status of the last
 * action.
 *
 * @example
 * <LinkedAccountCard account={account} contactHref="/support"><AccountName /><AccountNextStep /></LinkedAccountCard>
 * @selector [data-slot="banklink-account-next"][data-state="…"] with the next action, or `none`
 */
export const AccountNextStep: ForwardRefExoticComponent<AccountNextStepProps & RefAttributes<HTMLDivElement>> =
  forwardRef<HTMLDivElement, AccountNextStepProps>(function AccountNextStep(props, ref) {
    const { account, place } = useAccountCard()
    const words = useMessages(accountsMessages)
    const element = useRef<HTMLDivElement>(null)
    const steps = useUpdateSteps(account)
    const isHere = useStepPlace({ place, accountId: steps.size > 0 ? account.id : null, element })
    return (
      <PartWithRef
        as="div"
        state={account}
        props={props}
        forwardedRef={ref}
        innerRef={element}
        data-slot="banklink-account-next"
        data-state={account.nextAction ?? 'none'}
      >
        <NextStep words={words} steps={isHere ? steps : noSteps} />
      </PartWithRef>
    )
  })

type Steps = ReadonlySet<AccountAction>

const noSteps: Steps = new Set()

function NextStep({ words, steps }: { words: AccountsMessages; steps: Steps }): ReactNode {
  const card = useAccountCard()
  const { account } = card
  const isCard = card.place === 'card'
  return (
    <>
      {isCard && account.status === 'failed' && (
        <p data-slot="banklink-account-reason">{reasonText(account.reason, words)}</p>
      )}
      {isCard && account.status === 'unknown' && account.platformStatus && (
        <p data-slot="banklink-account-reason">{words.platformStatus(account.platformStatus)}</p>
      )}
      {account.kind === 'own' && steps.has('reconnect') && <ReconnectButton account={account} />}
      {account.kind === 'own' && steps.has('verify_deposits') && <VerifyDeposits account={account} />}
      {steps.has('remove') && <AccountRemove />}
      <OtherStep {...card} words={words} steps={steps} />
    </>
  )
}

/** The next action and the last run's purpose: its status stays visible after the action is completed. */
function useUpdateSteps({ id, nextAction }: LinkedAccount): Steps {
  const told = useSnapshot(({ run }) =>
    run && 'accountId' in run.request && run.request.accountId === id ? run.request.purpose : null,
  )
  return new Set([nextAction, told].filter((step) => step !== null))
}

/** Steps that start a new run each time. */
function OtherStep(props: AccountCard & { words: AccountsMessages; steps: Steps }): ReactNode {
  const { account, place, contactHref, onCorrectNumbers, words, steps } = props
  const labelOf = useAccountLabel()
  return (
    <>
      {/* What a person links is their own. */}
      {steps.has('link_again') && account.kind === 'own' && (
        <LinkAgainButton label={words.linkAgainNamed(labelOf(account))}>{words.linkAgain}</LinkAgainButton>
      )}
      {steps.has('contact') && (
        <div data-slot="banklink-account-contact">
          {place === 'card' && <p>{words.contactText(account)}</p>}
          {contactHref && (
            <a href={contactHref} data-slot="banklink-account-action">
              {words.contact}
            </a>
          )}
        </div>
      )}
      {steps.has('correct_numbers') && onCorrectNumbers && (
        <button type="button" data-slot="banklink-account-action" onClick={() => onCorrectNumbers(account)}>
          {words.correctNumbers}
        </button>
      )}
    </>
  )
}
