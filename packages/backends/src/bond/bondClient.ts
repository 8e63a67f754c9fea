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
  /** With the version, without a slash at the end, such as `https://sandbox.bond.tech/api/v0`. */
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

/** Bond tells two of its calls apart by whether there is a body. */
interface BondRequest extends PlatformRequest {
  idempotencyKey?: string | undefined
  /**
   * What a refusal means at this address.
   *
   * @default bondError
   */
  toError?: (refusal: PlatformRefusal) => BanklinkError
}

/** Sends one request to Bond and gives its JSON answer as it came, unread. Fails with a `platform` error. */
export type BondClient = PlatformClient<BondRequest>

/**
 * Makes the one way to Bond, by the brand's keys.
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
