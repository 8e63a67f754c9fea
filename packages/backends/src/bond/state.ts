import { requestError } from '@banklink/core'

/** What belongs to a link in progress at Bond: the row it is for, and whether that row is linked already. */
export interface BondState {
  purpose: 'link' | 'update'
  /** Bond's `linked_account_id`. */
  id: string
}

/** The state as the string that the port carries. */
export function writeState({ purpose, id }: BondState): string {
  return `${purpose}:${id}`
}

/**
 * The linked account that a state is for.
 *
 * @throws `request.state_invalid` where it was not made for this purpose: update mode must never exchange.
 */
export function readState(state: string, purpose: BondState['purpose']): string {
  const id = state.slice(purpose.length + 1)
  if (id && state === writeState({ purpose, id })) return id
  throw requestError('request.state_invalid')
}
