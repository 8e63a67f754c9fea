import type { Finding } from './Finding.ts'
import { matchesSource } from './matchesSource.ts'

const script = new URL('https://cdn.plaid.com/link/v2/stable/link-initialize.js')
const frame = new URL('https://cdn.plaid.com/link/v2/stable/link.html')
/** Link's script calls one of them. */
const plaid = ['https://production.plaid.com', 'https://sandbox.plaid.com']
const api = `connect-src ${plaid[0]}`

/** Checks that the page's policies allow Link and the kit. `page` is the page's URL. */
export function examinePolicy(policies: readonly string[], { page, gateway }: { page: URL; gateway: URL }): Finding {
  const subject = 'policy'
  if (policies.length === 0) return { subject, state: 'ok', text: 'the page has none, so nothing is blocked' }
  const missing = [...new Set(policies.flatMap((policy) => missingIn(policy, { page, gateway })))]
  if (missing.length === 0) return { subject, state: 'ok', text: 'it lets Link in' }
  if (missing.join() === api && isLoopback(page)) {
    const text = 'it lets Link in, and keeps its script from Plaid’s API'
    return { subject, state: 'unknown', text, fix: `add ${api} where this page is not on stand-ins` }
  }
  return { subject, state: 'wrong', text: 'it blocks Link', fix: `add ${missing.join('; ')}. See docs/guides/csp.md` }
}

function missingIn(policy: string, { page, gateway }: { page: URL; gateway: URL }): string[] {
  const directives = read(policy)
  const sourcesOf = (...names: string[]) =>
    directives.get([...names, 'default-src'].find((name) => directives.has(name)) ?? '')
  const allows = (sources: readonly string[] | undefined, url: URL) =>
    !sources || sources.some((source) => matchesSource(source, url, page))
  const scripts = sourcesOf('script-src-elem', 'script-src')
  const styles = sourcesOf('style-src-elem', 'style-src')
  const connections = sourcesOf('connect-src')
  const own = gateway.origin === page.origin ? "'self'" : gateway.origin
  return [
    // A script that the page trusts loads Link's, with the page's nonce or as its child.
    ...(isTrusted(scripts) || allows(scripts, script) ? [] : [`script-src ${script.href}`]),
    ...(allows(sourcesOf('frame-src', 'child-src'), frame) ? [] : [`frame-src ${frame.origin}`]),
    ...(isTrusted(styles) || allows(styles, page) ? [] : ["style-src 'self'"]),
    ...(allows(connections, gateway) ? [] : [`connect-src ${own}`]),
    ...(plaid.some((host) => allows(connections, new URL(host))) ? [] : [api]),
  ]
}

/** A page on this machine may use the simulator, which doesn't call Plaid. */
function isLoopback({ hostname }: URL): boolean {
  return ['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}

function read(policy: string): Map<string, string[]> {
  const directives = new Map<string, string[]>()
  for (const each of policy.split(';')) {
    const [name = '', ...sources] = each.trim().split(/\s+/)
    // The first of a name counts.
    if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources)
  }
  return directives
}

function isTrusted(sources: readonly string[] | undefined): boolean {
  return sources?.some((source) => source.startsWith("'nonce-") || source === "'strict-dynamic'") ?? false
}
