import { parseUrl } from '../parseUrl.ts'
import type { PlaidConfig } from './PlaidSdk.ts'

export interface CheckedConfig {
  linkToken: string
  /** From the URL that an OAuth bank redirected to; null if the user did not return from one. */
  oauthStateId: string | null
}

/** Throws for a configuration that Link refuses; returns the token, and the OAuth state that it resumes. */
export function checkConfig(config: PlaidConfig): CheckedConfig {
  if (typeof config?.onSuccess !== 'function') {
    throw new TypeError('Link needs an `onSuccess` to report linked accounts. Pass a function.')
  }
  if (!config.token) {
    throw new Error(
      'Link needs a link token, and none was given, so it cannot start. Pass `token` from /link/token/create' +
        (config.key ? '; Plaid no longer accepts public keys.' : '.'),
    )
  }
  return { linkToken: config.token, oauthStateId: stateIdOf(config.receivedRedirectUri) }
}

function stateIdOf(receivedRedirectUri: string | undefined): string | null {
  if (!receivedRedirectUri) return null
  const address = parseUrl(receivedRedirectUri)
  const stateId = address?.searchParams.get('oauth_state_id')
  if (!address || !stateId) {
    throw new Error(
      'The `receivedRedirectUri` does not contain a valid `oauth_state_id`, so Link cannot resume. ' +
        'Pass the raw `window.location.href` of the page that the bank redirected to, and nothing on other pages.',
    )
  }
  if ([...address.searchParams].length > 1 || address.hash) {
    throw new Error(
      'The `receivedRedirectUri` holds more than its `oauth_state_id`, which Link does not accept as a return from a ' +
        'bank. Use a redirect_uri without query and `#`, and pass the address before anything changes it.',
    )
  }
  return stateId
}
