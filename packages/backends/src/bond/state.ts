import { requestError } from '@banklink/core'
import * as v from 'valibot'

/** The state of a link in progress at Bond: its owner, its row, and whether that is already linked. */
export interface BondState {
  purpose: 'link' | 'update'
  /** Bond's ID of the owner. Some of Bond's paths don't name one. */
  ownerId: string
  /** Bond's `linked_account_id`. */
  id: string
}

/** The state as the string that the port carries. */
export function writeState({ purpose, ownerId, id }: BondState): string {
  return JSON.stringify([purpose, ownerId, id])
}

/**
 * The linked account that a state is for.
 *
 * @throws `request.state_invalid` where it was not made for this purpose: update mode must never exchange.
 *   `request.state_foreign` where it was made for another owner.
 */
export function readState(state: string, expected: Omit<BondState, 'id'>): string {
  const parsed = v.safeParse(schema, state)
  if (!parsed.success || parsed.output[0] !== expected.purpose) throw requestError('request.state_invalid')
  const [, ownerId, id] = parsed.output
  if (ownerId !== expected.ownerId) throw requestError('request.state_foreign')
  return id
}

const schema = v.pipe(
  v.string(),
  v.parseJson(),
  v.tuple([v.picklist(['link', 'update']), v.string(), v.pipe(v.string(), v.nonEmpty())]),
)
