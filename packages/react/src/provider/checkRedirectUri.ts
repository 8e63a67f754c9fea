import { configError } from '@banklink/core'

/**
 * Throws on a redirect URI that Plaid would refuse, so that the mistake shows in development.
 *
 * @throws `config.redirect_uri_invalid`
 */
export function checkRedirectUri(address: string | undefined): void {
  if (address === undefined || isTaken(address)) return
  throw configError('config.redirect_uri_invalid')
}

function isTaken(address: string): boolean {
  if (/[?#]/.test(address)) return false
  try {
    const { protocol, hostname } = new URL(address)
    return protocol === 'https:' || (protocol === 'http:' && local.has(hostname))
  } catch {
    return false
  }
}

const local: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])
