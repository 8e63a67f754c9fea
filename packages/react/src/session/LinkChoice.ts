/** The user's decision while a run was `choosing`. */
export type LinkChoice =
  /** Link this account: the id that Plaid gave it in `state.result.accounts`. */
  | { type: 'account'; accountId: string }
  /** The account is in this currency, one of `state.currencies`: an ISO 4217 code. */
  | { type: 'currency'; currency: string }
  /** Reconnect or verify the account that is linked already, `state.existing`, and link nothing. */
  | { type: 'repair' }
