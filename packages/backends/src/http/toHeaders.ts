import { platformError } from '@banklink/core'

/**
 * Headers that may hold credentials. What no header can hold, such as a line's end that came along with a secret,
 * `fetch` would refuse with an error that quotes it.
 *
 * @throws `platform.unauthorized`
 */
export function toHeaders(fields: Record<string, string>, platform: string): Headers {
  try {
    return new Headers(fields)
  } catch {
    throw platformError('platform.unauthorized', { details: { platform } })
  }
}
