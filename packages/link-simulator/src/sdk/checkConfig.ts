import type { PlaidConfig } from './PlaidSdk.ts'

/** Refuses what Link refuses, and what the simulator does not do; answers the token. */
export function checkConfig(config: PlaidConfig): string {
  if (typeof config?.onSuccess !== 'function') {
    throw new TypeError('Link needs an `onSuccess`, or the app would never hear of a linked account. Pass a function.')
  }
  if (config.receivedRedirectUri) {
    throw new Error(
      'The link simulator does not do the return from an OAuth bank yet, so nothing would resume. ' +
        'Leave `receivedRedirectUri` away, or use Plaid Sandbox for this.',
    )
  }
  if (!config.token) {
    throw new Error(
      'Link needs a link token, and none was given, so it cannot start. Pass `token` from /link/token/create' +
        (config.key ? '; Plaid no longer accepts public keys.' : '.'),
    )
  }
  return config.token
}
