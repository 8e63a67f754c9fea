import type { Finding } from './Finding.ts'

const subject = 'gateway'
const mount = 'mount it there, or name its path with --gateway. See docs/guides/mounting-the-gateway.md'

/** Checks that a gateway responds at `url`, and that the page at `page` can read its responses. */
export async function examineGateway(
  url: URL,
  { page, fetch }: { page: URL; fetch: typeof globalThis.fetch },
): Promise<Finding> {
  const path = url.origin === page.origin ? url.pathname : url.href
  const address = new URL(`${url.pathname.replace(/\/$/, '')}/capabilities`, url)
  const response = await fetch(address, { headers: { Origin: page.origin } }).catch(() => null)
  if (!response) return wrong(`nothing answers at ${path}`, mount)
  const body = await response.text()
  if (!isGateway(response, body)) return wrong(`something else answers at ${path}, with ${response.status}`, mount)
  const origin = new URL(response.url || address).origin
  if (origin !== page.origin && response.headers.get('Access-Control-Allow-Origin') !== page.origin) {
    const text = `it answers from ${origin}, and the page must not read that`
    return wrong(text, `serve it from ${page.origin}, or add that to its allowedOrigins`)
  }
  if (response.status === 401) return { subject, state: 'ok', text: 'it answers, and wants a session' }
  if (response.ok) return { subject, state: 'ok', text: 'it answers' }
  return wrong(`it answers with ${response.status}`, `look up ${codeIn(body) ?? 'its code'} in docs/errors.md`)
}

function wrong(text: string, fix: string): Finding {
  return { subject, state: 'wrong', text, fix }
}

/** A gateway's responses are JSON, and its errors have one of Banklink's codes. */
function isGateway({ ok }: Response, body: string): boolean {
  return isJson(body) && (ok || codeIn(body) !== null)
}

function codeIn(body: string): string | null {
  return /"code"\s*:\s*"([a-z]+\.[a-z_]+)"/.exec(body)?.[1] ?? null
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
