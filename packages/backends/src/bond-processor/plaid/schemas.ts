import { platformWord } from '@banklink/core'
import * as v from 'valibot'

/*
 * What is kept of Plaid's answers. A schema names each field that goes on; balances and numbers have no field to
 * land in.
 */

const token = v.pipe(v.string(), v.minLength(1))

/** Null, missing and empty are equivalent. A value that is not a text is ignored. */
const text = v.pipe(
  v.optional(v.unknown(), null),
  v.transform((value): string | null => (typeof value === 'string' && value !== '' ? value : null)),
)

export interface PlaidLinkToken {
  linkToken: string
  expiration: string | null
}

export const plaidLinkToken: v.GenericSchema<unknown, PlaidLinkToken> = v.pipe(
  v.object({ link_token: token, expiration: text }),
  v.transform((answer) => ({ linkToken: answer.link_token, expiration: answer.expiration })),
)

export interface PlaidExchange {
  accessToken: string
  itemId: string
}

export const plaidExchange: v.GenericSchema<unknown, PlaidExchange> = v.pipe(
  v.object({ access_token: token, item_id: v.string() }),
  v.transform((answer) => ({ accessToken: answer.access_token, itemId: answer.item_id })),
)

/** An Item's accounts and their owner, without numbers. */
export interface PlaidAccounts {
  accounts: PlaidAccount[]
  institution: { id: string | null; name: string | null }
}

export interface PlaidAccount {
  id: string
  name: string | null
  mask: string | null
  type: string | null
  subtype: string | null
  verificationStatus: string | null
}

export const plaidAccounts: v.GenericSchema<unknown, PlaidAccounts> = v.pipe(
  v.object({
    accounts: v.array(
      v.object({
        account_id: v.string(),
        name: text,
        mask: text,
        type: text,
        subtype: text,
        verification_status: text,
      }),
    ),
    item: v.object({ institution_id: text, institution_name: text }),
  }),
  v.transform(({ accounts, item }) => ({
    accounts: accounts.map(({ account_id, verification_status, ...account }) => ({
      id: account_id,
      ...account,
      verificationStatus: verification_status,
    })),
    institution: { id: item.institution_id, name: item.institution_name },
  })),
)

export const plaidProcessorToken: v.GenericSchema<unknown, string> = v.pipe(
  v.object({ processor_token: token }),
  v.transform((answer) => answer.processor_token),
)

/** The Item's error code; null if it has none. */
export const plaidItemError: v.GenericSchema<unknown, string | null> = v.pipe(
  v.object({ item: v.object({ error: v.nullish(v.object({ error_code: v.string() })) }) }),
  v.transform(({ item }) => (item.error ? (platformWord(item.error.error_code) ?? 'ITEM_ERROR') : null)),
)

/** A key that Plaid signs webhooks with, as a JSON Web Key. */
export interface WebhookKey {
  kid: string
  alg: 'ES256'
  kty: 'EC'
  crv: 'P-256'
  x: string
  y: string
  /** Seconds since 1970 at which it expired; null if it has not. */
  expired_at: number | null
}

export const plaidWebhookKey: v.GenericSchema<unknown, WebhookKey> = v.pipe(
  v.object({
    key: v.object({
      kid: token,
      alg: v.literal('ES256'),
      kty: v.literal('EC'),
      crv: v.literal('P-256'),
      x: token,
      y: token,
      expired_at: v.optional(v.nullable(v.number()), null),
    }),
  }),
  v.transform(({ key }) => key),
)

/** A response whose content is not needed. */
export const plaidNothing: v.GenericSchema<unknown, unknown> = v.object({})
