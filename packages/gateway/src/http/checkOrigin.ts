import { requestError } from '@banklink/core'

/**
 * Accepts a request from the gateway's own origin, from an allowed origin, or from no browser.
 * A browser sets `Sec-Fetch-Site` automatically, or, if that is missing (older browsers, plain HTTP), `Origin`, and a
 * page can't change either. A request with neither comes from no browser, or is a GET of a browser that sends
 * no `Sec-Fetch-Site`: a page of another origin that causes it can't read the response.
 *
 * @throws `request.origin_refused`
 */
export function checkOrigin({ headers, url }: Request, allowed: ReadonlySet<string>): void {
  const site = headers.get('Sec-Fetch-Site')
  const origin = headers.get('Origin')
  if (site === 'same-origin' || site === 'none') return
  if (origin !== null && allowed.has(origin)) return
  if (site === null && (origin === null || isOwn(origin, { host: headers.get('Host'), url }))) return
  throw requestError('request.origin_refused')
}

/** Compares hosts: behind a proxy that ends TLS the server's own scheme differs from the browser's. */
function isOwn(origin: string, own: { host: string | null; url: string }): boolean {
  if (!URL.canParse(origin)) return false
  const { host } = new URL(origin)
  return host === own.host || host === new URL(own.url).host
}

/**
 * The allowed origins of the options, as browsers write them.
 *
 * @throws `TypeError` for an invalid origin, such as `*`: with credentials, a wildcard would allow every site.
 */
export function readOrigins(origins: readonly string[]): ReadonlySet<string> {
  return new Set(
    origins.map((text) => {
      if (URL.canParse(text) && new URL(text).origin !== 'null') return new URL(text).origin
      throw new TypeError(
        `allowedOrigins holds ${JSON.stringify(text)}, which is no origin. Write https://app.example.com.`,
      )
    }),
  )
}
