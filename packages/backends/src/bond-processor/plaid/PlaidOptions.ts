/** The brand's own account at Plaid, and how its Link is to look. */
export interface PlaidOptions {
  /** Such as `https://sandbox.plaid.com`, `https://production.plaid.com` or a mock's address. */
  baseUrl: string
  clientId: string
  /** Secret: it belongs on a server alone. */
  secret: string
  /** The brand's name as Link shows it: 1 to 30 characters, of more Plaid shows none. */
  clientName: string
  /**
   * Link's language where the request names none that Plaid has.
   *
   * @default 'en'
   */
  language?: string
  /** Where a bank sends the person back to, where the request does not say. It must be registered at Plaid. */
  redirectUri?: string
  /** Where Plaid tells of Items that need a new login. */
  webhook?: string
  /** A customization of Link's from the Plaid dashboard. */
  linkCustomizationName?: string
}
