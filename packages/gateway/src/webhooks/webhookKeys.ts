import { platformError } from '@banklink/core'
import * as v from 'valibot'
import { refused } from './refused.ts'

/** Requests a key from Plaid by its ID; null if there is none. */
export type FindWebhookKey = (kid: string) => Promise<object | null>

/** Plaid's key, as a JSON Web Key of which only these fields are read. */
export interface PlaidKey {
  kty: 'EC'
  crv: 'P-256'
  x: string
  y: string
  /** Seconds since 1970 at which it expired; null while it is valid. */
  expired_at: number | null
}

/** A cache of Plaid's keys. */
export interface WebhookKeys {
  /**
   * @throws `gateway.unauthorized` if Plaid has no such key, `platform.rate_limited` if too many were requested, and
   * the error of the request
   */
  find(kid: string | undefined): Promise<PlaidKey>
}

export interface WebhookKeysOptions {
  findKey: FindWebhookKey
  clock: { now(): number }
}

/**
 * Caches Plaid's keys for an hour, and a missing key for a minute, so that invented IDs don't send a request to Plaid
 * each time. Plaid receives at most thirty requests a minute, whatever the IDs.
 */
export function webhookKeys({ findKey, clock }: WebhookKeysOptions): WebhookKeys {
  const kept = new Map<string, Kept>()
  let asked = { since: 0, times: 0 }

  const ask = async (kid: string): Promise<PlaidKey | null> => {
    const now = clock.now()
    if (now >= asked.since + 60_000) asked = { since: now, times: 0 }
    if (++asked.times > mostAskedPerMinute) {
      throw platformError('platform.rate_limited', { details: { platform: 'plaid', retryAfterMs: 60_000 } })
    }
    const found = await findKey(kid)
    const parsed = v.safeParse(keySchema, found)
    return parsed.success && (parsed.output.kid ?? kid) === kid ? parsed.output : null
  }
  const look = (kid: string): Kept => {
    // What nobody asked for any longer makes room.
    if (kept.size >= mostKept) kept.clear()
    const looking: Kept = { key: ask(kid), until: Number.POSITIVE_INFINITY }
    kept.set(kid, looking)
    looking.key.then(
      (key) => {
        looking.until = clock.now() + (key ? keyLifeMs : noKeyLifeMs)
      },
      () => {
        if (kept.get(kid) === looking) kept.delete(kid)
      },
    )
    return looking
  }
  return {
    async find(kid) {
      if (kid === undefined || !/^[\w-]{1,64}$/.test(kid)) throw refused('webhook_key_unknown')
      const found = kept.get(kid)
      const key = await (found && clock.now() < found.until ? found : look(kid)).key
      if (!key) throw refused('webhook_key_unknown')
      return key
    },
  }
}

interface Kept {
  key: Promise<PlaidKey | null>
  until: number
}

const keyLifeMs = 3_600_000
const noKeyLifeMs = 60_000
const mostKept = 100
const mostAskedPerMinute = 30

const keySchema = v.object({
  kid: v.optional(v.string()),
  kty: v.literal('EC'),
  crv: v.literal('P-256'),
  x: v.string(),
  y: v.string(),
  expired_at: v.optional(v.nullable(v.number()), null),
})
