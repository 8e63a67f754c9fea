import type { PlaidAccountResult } from '@banklink/core'

/**
 * How far a link through the brand's own Plaid account has come. A retry goes on at the first step that is not
 * done, because Plaid takes a public token once.
 *
 * - `begun`: the public token is kept, and was perhaps exchanged already.
 * - `exchanged`: the Item's access token is kept.
 * - `authorized`: the processor token is kept too.
 * - `linked`: Bond has the account.
 * - `unlinking`: Bond was asked to remove the account, and perhaps did.
 * - `refused`: over without an account, for `failure`; the Item is to be removed at Plaid.
 * - `removing`: Bond has no account any more; the Item is to be removed at Plaid.
 * - `removed`: nothing is left at either.
 */
export const itemSteps = [
  'begun',
  'exchanged',
  'authorized',
  'linked',
  'unlinking',
  'refused',
  'removing',
  'removed',
] as const

/** One of `itemSteps`. */
export type ItemStep = (typeof itemSteps)[number]

/** One success of Link and what became of it: an Item at Plaid, and an account at Bond. Never sent to a browser. */
export interface ItemLink {
  /** A digest of the public token: one success of Link, one record, one exchange. */
  id: string
  /** Whose it is, such as `customer:` and Bond's id. */
  owner: string
  step: ItemStep
  /** What opens the Item. A store keeps it encrypted. */
  secrets: ItemSecrets
  /** Plaid's id of the Item, once it is known. */
  itemId: string | null
  /** Bond's id of the linked account, once it is known. */
  linkedAccountId: string | null
  institution: { id: string | null; name: string | null } | null
  /** What Plaid says of the account. It has a mask, and no number. */
  account: PlaidAccountResult
  /** Why it was refused, or why a linked one can be used no more: a code of the error family. */
  failure: string | null
  /** Milliseconds since 1970. */
  createdAt: number
  /** Later than `createdAt` from the first time that something was tried. */
  updatedAt: number
}

/** Each is there from the step that yields it until it is of no more use. */
export interface ItemSecrets {
  publicToken?: string
  accessToken?: string
  processorToken?: string
}
