/** The brand's own account at Plaid, and options for its Link. */
export interface PlaidOptions {
  /** Such as `https://sandbox.plaid.com`, `https://production.plaid.com` or a mock's address. */
  baseUrl: string
  clientId: string
  /** Secret: use it only on a server. */
  secret: string
  /** The brand's name in Link: 1 to 30 characters; Plaid shows no longer one. */
  clientName: string
  /**
   * Link's language if the request has none that Plaid supports.
   *
   * @default 'en'
   */
  language?: string
  /** The redirect URI for OAuth banks, if the request has none. It must be registered at Plaid. */
  redirectUri?: string
  /** The URL to which Plaid reports Items that need a new sign-in. */
  webhook?: string
  /** A customization of Link's from the Plaid dashboard. */
  linkCustomizationName?: string
}
