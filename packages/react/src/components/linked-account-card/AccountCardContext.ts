'use client'
import { type LinkedAccount, usageError } from '@banklink/core'
import { type Context, createContext, useContext } from 'react'

/** Options for the next steps of an account. */
export interface NextStepOptions {
  /** Your contact page, for problems that only support can solve. Without it, the text has no link. */
  contactHref?: string | undefined
  /** Opens the app's form for an account by its numbers. Without it, no button is shown. */
  onCorrectNumbers?: ((account: LinkedAccount) => void) | undefined
}

/** The data that a card provides to its parts. */
export interface AccountCard extends NextStepOptions {
  account: LinkedAccount
  /** What shows the account. */
  place: 'card' | 'picker'
  /** Prefix of its parts' IDs. */
  id: string
  onRemove?: ((account: LinkedAccount) => void) | undefined
}

export const AccountCardContext: Context<AccountCard | null> = createContext<AccountCard | null>(null)

/**
 * Returns the surrounding card's state, for custom parts.
 *
 * @throws `config.card_missing` if there is no card above.
 * @example
 * const { account } = useAccountCard()
 * return <time>{account.linkedAt}</time>
 */
export function useAccountCard(): AccountCard {
  const card = useContext(AccountCardContext)
  if (!card) throw usageError('config.card_missing')
  return card
}
