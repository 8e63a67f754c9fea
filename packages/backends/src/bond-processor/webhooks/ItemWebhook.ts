/** A verified webhook about an Item, of which named fields were read. */
export interface ItemWebhook {
  /** Plaid's `webhook_type`, such as `ITEM`. */
  type: string
  /** Plaid's `webhook_code`, such as `ERROR`. */
  code: string
  itemId: string | null
  /** When Plaid signed it, in milliseconds since 1970. A webhook that is sent again is signed again. */
  signedAt: number
  /** When the login expires, in milliseconds since 1970, if the webhook states it. */
  until: number | null
}
