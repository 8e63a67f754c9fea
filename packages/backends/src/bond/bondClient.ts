import type { BanklinkError } from '@banklink/core'
import { checkConnection } from '../http/checkConnection.ts'
import {
  type PlatformClient,
  type PlatformRefusal,
  type PlatformRequest,
  platformClient,
} from '../http/platformClient.ts'
import { bondError } from './bondError.ts'

export interface BondClientOptions {
  /** With the version, without a trailing slash, such as `https://sandbox.bond.tech/api/v0`. */
  baseUrl: string
  /** Value of the `Identity` header. Secret. */
  identity: string
  /** Value of the `Authorization` header. Secret. */
  authorization: string
  fetch: typeof fetch
  clock: { now(): number }
  /** Milliseconds that one request may take. */
  timeoutMs: number
}

/** A body distinguishes two of Bond's calls. */
interface BondRequest extends PlatformRequest {
  idempotencyKey?: string | undefined
  /**
   * Creates the error for a refusal at this path.
   *
   * @default bondError
   */
  toError?: (refusal: PlatformRefusal) => BanklinkError
}

/** Sends one request to Bond and returns its JSON response unparsed. Fails with a `platform` error. */
export type BondClient = PlatformClient<BondRequest>

/**
 * Creates the client of Bond, with the brand's credentials.
 *
 * @throws `config.base_url_invalid` or `config.credentials_missing`
 */
export function bondClient({ identity, authorization, ...connection }: BondClientOptions): BondClient {
  checkConnection(connection.baseUrl, { identity, authorization })
  return platformClient<BondRequest>({
    ...connection,
    platform: 'bond',
    authorize: ({ idempotencyKey }) => ({
      headers: () => ({
        Identity: identity,
        Authorization: authorization,
        'Content-Type': 'application/json',
        ...(idempotencyKey === undefined ? {} : { 'Idempotency-Key': idempotencyKey }),
      }),
    }),
    toError: (refusal, { toError = bondError }) => toError(refusal),
  })
}
