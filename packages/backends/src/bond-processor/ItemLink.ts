import type { PlaidAccountResult } from '@banklink/core'
import type { ItemState } from './ItemState.ts'

/**
 * The progress of a link through the brand's own Plaid account. A retry continues at the first step that is not done,
 * because Plaid accepts a public token once.
 *
 * - `begun`: the public token is stored, and may have been exchanged already.
 * - `exchanged`: the Item's access token is stored.
 * - `authorized`: the processor token is stored too.
 * - `linked`: Bond has the account.
 * - `unlinking`: the removal was sent to Bond, and may have succeeded.
 * - `refused`: ended without an account, because of `failure`; the Item must be removed at Plaid.
 * - `removing`: Bond no longer has the account; the Item must be removed at Plaid.
 * - `removed`: removed at both.
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

/** One result of Link and its progress: an Item at Plaid, and an account at Bond. Never sent to a browser. */
export interface ItemLink {
  /** A digest of the public token: one success of Link, one record, one exchange. */
  id: string
  /** The owner, such as `customer:` and Bond's ID. */
  owner: string
  step: ItemStep
  /** The Item's secrets. A store encrypts them. */
  secrets: ItemSecrets
  /** Plaid's id of the Item, once it is known. */
  itemId: string | null
  /** Bond's id of the linked account, once it is known. */
  linkedAccountId: string | null
  institution: { id: string | null; name: string | null } | null
  /** Plaid's data of the account. It has a mask, and no number. */
  account: PlaidAccountResult
  /** Why it was refused, or why a linked account can no longer be used: an error code. */
  failure: string | null
  /** The login's state when Plaid was last called; null if unknown. */
  state: ItemState | null
  /** Milliseconds since 1970. */
  createdAt: number
  /** Later than `createdAt` after the first attempt. */
  updatedAt: number
}

/** Each is present from the step that returns it until it is no longer needed. */
export interface ItemSecrets {
  publicToken?: string
  accessToken?: string
  processorToken?: string
}
