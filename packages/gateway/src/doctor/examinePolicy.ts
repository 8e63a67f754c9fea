import type { Finding } from './Finding.ts'

const plaid = 'https://cdn.plaid.com'

/** What the page's policy has to allow for Link. */
export function examinePolicy(policy: string | null): Finding {
  const subject = 'policy'
  if (!policy) return { subject, state: 'ok', text: 'the page has none, so nothing is blocked' }
  const directives = new Map(
    policy.split(';').map((each) => {
      const [name = '', ...sources] = each.trim().split(/\s+/)
      return [name.toLowerCase(), sources] as const
    }),
  )
  const sourcesOf = (name: string) => directives.get(name) ?? directives.get('default-src')
  const missing = [
    ...(allows(sourcesOf('script-src'), plaid) || sourcesOf('script-src')?.includes("'strict-dynamic'")
      ? []
      : [`script-src ${plaid}`]),
    ...(allows(directives.get('frame-src') ?? directives.get('child-src') ?? sourcesOf('frame-src'), plaid)
      ? []
      : [`frame-src ${plaid}`]),
    ...(allows(sourcesOf('style-src'), "'self'") ? [] : ["style-src 'self'"]),
    ...(allows(sourcesOf('connect-src'), "'self'") ? [] : ["connect-src 'self'"]),
  ]
  if (missing.length === 0) return { subject, state: 'ok', text: 'it lets Link in' }
  return { subject, state: 'wrong', text: 'it blocks Link', fix: `add ${missing.join('; ')}. See docs/guides/csp.md` }
}

function allows(sources: readonly string[] | undefined, source: string): boolean {
  return !sources || sources.some((each) => [source, '*', 'https:', 'https://*.plaid.com'].includes(each))
}
