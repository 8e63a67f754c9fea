import { checkConnection } from '../http/checkConnection.ts'
import { type PlatformClient, platformClient } from '../http/platformClient.ts'
import { cybridError } from './cybridError.ts'
import { keptToken, orStopped, type TokenRequest } from './keptToken.ts'

export interface CybridClientOptions {
  /** Cybrid's host, such as `https://bank.sandbox.cybrid.app`. */
  baseUrl: string
  /** Gives a bearer token; asked again after a 401. */
  token: (request: TokenRequest) => string | Promise<string>
  fetch: typeof fetch
  clock: { now(): number }
  /** Milliseconds that one request, or the token, may take. */
  timeoutMs: number
}

/** Sends one request to Cybrid and gives its JSON answer as it came, unread. Fails with a `platform` error. */
export type CybridClient = PlatformClient

/**
 * Makes the one way to Cybrid, by its bearer token, which is renewed once it is refused.
 *
 * @throws `config.base_url_invalid`
 */
export function cybridClient({ token, ...connection }: CybridClientOptions): CybridClient {
  checkConnection(connection.baseUrl, {})
  const kept = keptToken({ token, timeoutMs: connection.timeoutMs })
  return platformClient({
    ...connection,
    platform: 'cybrid',
    credentials: 'omit',
    authorize({ body, signal }) {
      const held = kept.hold()
      const fieldsWith = async (asked: Promise<string>): Promise<Record<string, string>> => ({
        Authorization: `Bearer ${await orStopped(asked, signal)}`,
        ...(body ? { 'Content-Type': 'application/json' } : {}),
      })
      return { headers: () => fieldsWith(held), renew: () => fieldsWith(kept.renew(held)) }
    },
    toError: cybridError,
  })
}
