/** The account that the user chose in Link, as Plaid describes it. */
export interface PlaidAccountResult {
  /** Plaid's account id. */
  id: string
  name: string
  mask: string | null
  type: string
  subtype: string
  /** Plaid's verification status; null if Plaid sent none, which means Instant Auth or Instant Match. */
  verificationStatus: string | null
}

/** An account as Link returns it. */
export interface LinkResultAccount extends PlaidAccountResult {
  /** ISO 4217, if Link reports it, or the currency that the user chose. */
  currency: string | null
}

/** The result of a finished run of Link, without the public token: safe to show, log and store. */
export interface LinkResult {
  linkSessionId: string
  /** Null if Plaid names none, as for same-day micro-deposits. */
  institution: { id: string | null; name: string | null } | null
  accounts: readonly LinkResultAccount[]
}

/** How a user left Link without finishing. */
export interface LinkExit {
  /**
   * Where the user left, as Plaid names it, such as `requires_credentials`; `continued_elsewhere` if a bank redirected
   * to another tab of the browser, which continues the run.
   */
  status: string | null
  institution: LinkResult['institution']
  linkSessionId: string | null
  /** Plaid's id of the request, for a support ticket. */
  requestId: string | null
}
