/**
 * The state of an Item's login, as Plaid last returned it. It is stored, so that a list need not call Plaid again if
 * webhooks report changes.
 */
export interface ItemState {
  /** The Item's error code, such as `ITEM_LOGIN_REQUIRED`; null if it has none. */
  error: string | null
  /** When Plaid was called, in milliseconds since 1970. */
  checkedAt: number
  /** Plaid's latest notice about the login's expiry; null if there is none. */
  notice: ItemNotice | null
  /** When Plaid reported that the user has accounts that are not shared, in milliseconds since 1970. */
  newAccountsAt: number | null
}

/** A notice that a login will expire soon, or that it was restored. The later one counts. */
export interface ItemNotice {
  code: 'PENDING_DISCONNECT' | 'PENDING_EXPIRATION' | 'LOGIN_REPAIRED'
  /** When Plaid signed it, in milliseconds since 1970. */
  at: number
  /** When the login expires, in milliseconds since 1970; null if Plaid didn't state it. */
  until: number | null
}

/** The stored state of an Item without an error. */
export function wellState({ now }: { now: number }): ItemState {
  return { error: null, checkedAt: now, notice: { code: 'LOGIN_REPAIRED', at: now, until: null }, newAccountsAt: null }
}
