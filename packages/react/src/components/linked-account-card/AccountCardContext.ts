'use client'
import { type LinkedAccount, usageError } from '@banklink/core'
import { type Context, createContext, useContext } from 'react'

/** What the app gives to the next steps of an account. */
export interface NextStepOptions {
  /** Your contact page, for problems that only support can solve. Without it, the text has no link. */
  contactHref?: string | undefined
  /** Opens the app's form for an account by its numbers. Without it, nothing is offered. */
  onCorrectNumbers?: ((account: LinkedAccount) => void) | undefined
}

/** What the parts of a card read of it. */
export interface AccountCard extends NextStepOptions {
  account: LinkedAccount
  /** What the ids of its parts begin with. */
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
