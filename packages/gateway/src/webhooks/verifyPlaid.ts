import { errors, type JWK, jwtVerify } from 'jose'
import * as v from 'valibot'
import { isSameText } from './isSameText.ts'
import { refused } from './refused.ts'
import type { ReceivedWebhook } from './WebhookReceiver.ts'
import type { PlaidKey, WebhookKeys } from './webhookKeys.ts'

/** The verified data of a webhook. */
export interface VerifiedWebhook {
  /** Milliseconds since 1970. */
  signedAt: number
  /** SHA-256 of the body, in hexadecimal digits. */
  digest: string
}

/**
 * Verifies a webhook: `Plaid-Verification` must be a JWT with the algorithm ES256, signed by Plaid's key with this
 * `kid`, at most five minutes ago, for a body with this digest.
 *
 * @throws `gateway.unauthorized` with the reason in `details.platformCode`, and the error of finding the key.
 */
export async function verifyPlaid(
  { headers, body }: ReceivedWebhook,
  { keys, clock }: { keys: WebhookKeys; clock: { now(): number } },
): Promise<VerifiedWebhook> {
  const { iat, request_body_sha256: signed } = await claimsOf(headers.get('Plaid-Verification') ?? '', { keys, clock })
  const digest = toHex(await crypto.subtle.digest('SHA-256', body))
  if (!isSameText(signed, digest)) throw refused('webhook_body_changed')
  return { signedAt: iat * 1000, digest }
}

async function claimsOf(
  token: string,
  { keys, clock }: { keys: WebhookKeys; clock: { now(): number } },
): Promise<Claims> {
  try {
    const used: { key?: PlaidKey } = {}
    const findKey = async ({ kid }: { kid?: string }): Promise<JWK> => {
      used.key = await keys.find(kid)
      const { kty, crv, x, y } = used.key
      return { kty, crv, x, y }
    }
    const { payload } = await jwtVerify(token, findKey, {
      algorithms: ['ES256'],
      currentDate: new Date(clock.now()),
      // Half a minute of it is for clocks that differ, on both sides.
      maxTokenAge: oldestS - clocksDifferS,
      clockTolerance: clocksDifferS,
    })
    const claims = v.parse(claimsSchema, payload)
    if (claims.iat > (used.key?.expired_at ?? Number.POSITIVE_INFINITY)) throw refused('webhook_key_expired')
    return claims
  } catch (error) {
    if (error instanceof errors.JOSEError || v.isValiError(error)) throw refused(reasonOf(error))
    throw error
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof errors.JWTExpired || error instanceof errors.JWTClaimValidationFailed) return 'webhook_stale'
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'webhook_signature_wrong'
  if (error instanceof errors.JOSEAlgNotAllowed) return 'webhook_algorithm_wrong'
  return 'webhook_token_unreadable'
}

type Claims = v.InferOutput<typeof claimsSchema>
const claimsSchema = v.object({ iat: v.pipe(v.number(), v.safeInteger()), request_body_sha256: v.string() })

/** Seconds. */
const oldestS = 300
const clocksDifferS = 30

function toHex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
