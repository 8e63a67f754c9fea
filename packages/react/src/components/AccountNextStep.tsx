'use client'
import type { LinkedAccount } from '@banklink/core'
import type { ReactNode } from 'react'
import { accountLabel } from '../messages/accountLabel.ts'
import type { AccountsMessages } from '../messages/accountsMessages.ts'
import { LinkAgainButton } from './LinkAgainButton.tsx'
import { ReconnectButton } from './ReconnectButton.tsx'
import { VerifyDeposits } from './VerifyDeposits.tsx'

export interface NextStepOptions {
  /** The app's page for what only people can help with. Without one, the words stand alone. */
  contactHref?: string
  /** Opens the app's form for an account by its numbers. Without it, nothing is offered. */
  onCorrectNumbers?: (account: LinkedAccount) => void
}

export interface AccountNextStepProps extends NextStepOptions {
  account: LinkedAccount
  words: AccountsMessages
}

/** The one thing to do next about an account, if there is one. */
export function AccountNextStep({ account, words, contactHref, onCorrectNumbers }: AccountNextStepProps): ReactNode {
  const { nextAction, kind } = account
  return (
    <>
      {/* Always there: they know themselves when they are needed, and keep the news of their run. */}
      {kind === 'own' && <ReconnectButton account={account} />}
      {kind === 'own' && <VerifyDeposits account={account} />}
      {/* What a person links is their own. */}
      {nextAction === 'link_again' && kind === 'own' && (
        <LinkAgainButton label={`${words.linkAgain}: ${accountLabel(account, words.unknownInstitution)}`}>
          {words.linkAgain}
        </LinkAgainButton>
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
