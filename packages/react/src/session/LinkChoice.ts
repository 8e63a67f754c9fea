/** The user's decision while a run was `choosing`. */
export type LinkChoice =
  /** Links this account: its ID in `state.result.accounts`. */
  | { type: 'account'; accountId: string }
  /** The account's currency, one of `state.currencies`: an ISO 4217 code. */
  | { type: 'currency'; currency: string }
  /** Reconnects or verifies the existing account, `state.existing`, and links nothing. */
  | { type: 'repair' }
