import { configError } from '@banklink/core'

/**
 * Checks a platform's base URL and credentials before anything is sent.
 *
 * @throws `config.base_url_invalid` or `config.credentials_missing`
 */
export function checkConnection(baseUrl: string, credentials: Readonly<Record<string, unknown>>): void {
  if (!isSafe(baseUrl)) throw configError('config.base_url_invalid', { details: { fields: ['baseUrl'] } })
  const missing = Object.keys(credentials).filter((name) => !isText(credentials[name]))
  if (missing.length > 0) throw configError('config.credentials_missing', { details: { fields: missing } })
}

function isSafe(address: unknown): boolean {
  if (!isText(address)) return false
  try {
    const { protocol, hostname, username, password, search, hash } = new URL(address)
    if (username || password || search || hash) return false
    return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname))
  } catch {
    return false
  }
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d+){3}$/.test(hostname)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}
