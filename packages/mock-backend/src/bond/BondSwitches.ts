import * as v from 'valibot'

/** How Bond behaves. */
export interface BondSwitches {
  /**
   * The brand's name in Link, which is preset at Bond.
   *
   * @default 'Bond Sandbox'
   */
  clientName: string
  /**
   * Whether the user at the bank is the customer at Bond. `fail` refuses every processor token.
   *
   * @default 'pass'
   */
  identityMatch: 'pass' | 'fail'
  /**
   * Whether Bond is enabled as an integration of the brand's Plaid account. If not, a processor token is refused with
   * 422.
   *
   * @default true
   */
  processorIntegration: boolean
  /**
   * How to treat a processor token that this mock's Plaid did not create. `accept` links it without knowing its
   * account, for a backend that uses Plaid's own sandbox.
   *
   * @default 'refuse'
   */
  foreignProcessorTokens: 'refuse' | 'accept'
  /**
   * Whether Bond's list shows that the login of an Item of the brand's own Plaid account expired. Without it only Plaid
   * reports it.
   *
   * @default true
   */
  seesBrandLogins: boolean
}

export const bondSwitches: BondSwitches = {
  clientName: 'Bond Sandbox',
  identityMatch: 'pass',
  processorIntegration: true,
  foreignProcessorTokens: 'refuse',
  seesBrandLogins: true,
}

/** The same as the body of `POST /control/switches`. */
export const bondSwitchFields = {
  client_name: v.exactOptional(v.string()),
  identity_match: v.exactOptional(v.picklist(['pass', 'fail'])),
  processor_integration: v.exactOptional(v.boolean()),
  foreign_processor_tokens: v.exactOptional(v.picklist(['refuse', 'accept'])),
  sees_brand_logins: v.exactOptional(v.boolean()),
}
