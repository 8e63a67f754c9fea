/**
 * The state of an Item's login, as Plaid last returned it. It is stored, so that a list need not call Plaid again if
 * webhooks report changes.
 */
export interface ItemState {
  /** The code of the error that the Item is in, such as `ITEM_LOGIN_REQUIRED`; null where it is well. */
  error: string | null
  /** When Plaid was called, in milliseconds since 1970. */
  checkedAt: number
  /** What Plaid said will happen to the login, or that it did not; null where it said nothing. */
  notice: ItemNotice | null
  /** When Plaid reported that the user has accounts that are not shared, in milliseconds since 1970. */
  newAccountsAt: number | null
}

/** That a login will end soon, or that it was renewed after all. The later one counts. */
export interface ItemNotice {
  code: 'PENDING_DISCONNECT' | 'PENDING_EXPIRATION' | 'LOGIN_REPAIRED'
  /** When Plaid signed it, in milliseconds since 1970. */
  at: number
  /** When the login ends, in milliseconds since 1970; null where Plaid did not say. */
  until: number | null
}

/** What is kept of an Item that Plaid says is well. */
export function wellState({ now }: { now: number }): ItemState {
  return { error: null, checkedAt: now, notice: { code: 'LOGIN_REPAIRED', at: now, until: null }, newAccountsAt: null }
}
