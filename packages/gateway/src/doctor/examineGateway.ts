import type { Finding } from './Finding.ts'

/** The gateway answers under the page's own address, as a gateway does. */
export async function examineGateway(url: URL, { fetch }: { fetch: typeof globalThis.fetch }): Promise<Finding> {
  const subject = 'gateway'
  const fix = 'mount it there, or name its path with --gateway. See docs/guides/mounting-the-gateway.md'
  const response = await fetch(new URL(`${url.pathname.replace(/\/$/, '')}/capabilities`, url)).catch(() => null)
  if (!response) return { subject, state: 'wrong', text: `nothing answers at ${url.pathname}`, fix }
  if (response.url && new URL(response.url).origin !== url.origin) {
    return {
      subject,
      state: 'wrong',
      text: 'it answers from another origin',
      fix: 'serve it under the page’s own address',
    }
  }
  const body = await response.text()
  const isOwn = isJson(body) && (response.ok || /"code"\s*:\s*"[a-z]+\.[a-z_]+"/.test(body))
  if (!isOwn)
    return { subject, state: 'wrong', text: `something else answers at ${url.pathname}, with ${response.status}`, fix }
  if (response.status === 401)
    return { subject, state: 'ok', text: 'it answers, and knows no one who is not signed in' }
  if (response.ok) return { subject, state: 'ok', text: 'it answers' }
  return {
    subject,
    state: 'wrong',
    text: `it answers with ${response.status}`,
    fix: `look up ${/"code"\s*:\s*"([a-z._]+)"/.exec(body)?.[1] ?? 'its code'} in docs/errors.md`,
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
