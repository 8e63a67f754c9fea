import * as v from 'valibot'

/** A verified webhook of Plaid. Only these fields were read. */
export interface PlaidWebhook {
  /** Plaid's `webhook_type`, such as `ITEM`. */
  type: string
  /** Plaid's `webhook_code`, such as `ERROR` or `LOGIN_REPAIRED`. */
  code: string
  /** Plaid's ID of the Item, if there is one. */
  itemId: string | null
  /** Plaid's ID of the account, if there is one. */
  accountId: string | null
  /** Plaid's `error_code`, such as `ITEM_LOGIN_REQUIRED`, if the webhook reports an error. */
  errorCode: string | null
  /** When the login expires, in milliseconds since 1970, if the webhook states it. */
  until: number | null
  /** When Plaid signed it, in milliseconds since 1970. A repeated webhook is signed again. */
  signedAt: number
}

/** Reads the named fields of a body. Null if it is not a webhook. */
export function readPlaidWebhook(body: Uint8Array, { signedAt }: { signedAt: number }): PlaidWebhook | null {
  const parsed = v.safeParse(schema, new TextDecoder().decode(body))
  if (!parsed.success) return null
  const { webhook_type, webhook_code, item_id, account_id, error, disconnect_time, consent_expiration_time } =
    parsed.output
  return {
    type: webhook_type,
    code: webhook_code,
    itemId: item_id,
    accountId: account_id,
    errorCode: error?.error_code ?? null,
    until: timeOf(disconnect_time ?? consent_expiration_time),
    signedAt,
  }
}

function timeOf(text: string | null): number | null {
  const time = Date.parse(text ?? '')
  return Number.isNaN(time) ? null : time
}

const word = v.pipe(v.string(), v.regex(/^[\w.:-]{1,128}$/))
const maybe = v.fallback(v.optional(v.nullable(word), null), null)

const schema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    webhook_type: word,
    webhook_code: word,
    item_id: maybe,
    account_id: maybe,
    error: v.fallback(v.optional(v.nullable(v.object({ error_code: maybe })), null), null),
    disconnect_time: maybe,
    consent_expiration_time: maybe,
  }),
)
