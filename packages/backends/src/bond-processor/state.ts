import { requestError } from '@banklink/core'
import * as v from 'valibot'

/** The purpose of a link in progress: a new Item, or an existing one. */
export interface ProcessorState {
  purpose: 'link' | 'update'
  owner: string
  /** Bond's id of the linked account; empty for a new one. */
  linkedAccountId: string
}

/** The state as the string that the port carries. */
export function writeState({ purpose, owner, linkedAccountId }: ProcessorState): string {
  return JSON.stringify([purpose, owner, linkedAccountId])
}

/**
 * The linked account that a state is for.
 *
 * @throws `request.state_invalid` if it was made for another purpose or owner: update mode must never exchange, and an
 * owner can't complete another owner's link.
 */
export function readState(state: string, { purpose, owner }: Pick<ProcessorState, 'purpose' | 'owner'>): string {
  const parsed = v.safeParse(written, state)
  if (parsed.success) {
    const [isFor, whose, linkedAccountId] = parsed.output
    if (isFor === purpose && whose === owner) return linkedAccountId
  }
  throw requestError('request.state_invalid')
}

const written = v.pipe(v.string(), v.parseJson(), v.strictTuple([v.string(), v.string(), v.string()]))
