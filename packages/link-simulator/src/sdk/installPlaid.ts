import type { PlaidSdk } from './PlaidSdk.ts'

/** The URL of Link's script. */
export const linkScriptUrl = 'https://cdn.plaid.com/link/v2/stable/link-initialize.js'

/**
 * Sets `window.Plaid` and inserts a script tag that loaders accept as Plaid's and that no browser fetches or runs.
 *
 * @returns a function that restores the previous state
 */
export function installPlaid(Plaid: PlaidSdk, target: Window): () => void {
  const host = target as { Plaid?: unknown }
  const before = host.Plaid
  const script = target.document.createElement('script')
  script.type = 'text/x-plaid-link-simulator'
  script.src = trusted(linkScriptUrl, target)
  target.document.head.append(script)
  host.Plaid = Plaid
  return () => {
    script.remove()
    if (host.Plaid !== Plaid) return
    if (before === undefined) delete host.Plaid
    else host.Plaid = before
  }
}

// A page that requires Trusted Types refuses a plain string here, though this tag is never run.
function trusted(url: string, { trustedTypes }: Window & { trustedTypes?: TrustedTypesFactory }): string {
  if (!trustedTypes) return url
  return trustedTypes.createPolicy('link-simulator', { createScriptURL: (input) => input }).createScriptURL(url)
}

interface TrustedTypesFactory {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (input: string) => string },
  ) => { createScriptURL: (input: string) => string }
}
