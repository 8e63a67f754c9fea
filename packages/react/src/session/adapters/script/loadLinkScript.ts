import { type Clock, linkError, systemClock } from '@banklink/core'

/** Where Plaid serves Link's script. It has no versions and must not be served from elsewhere. */
export const linkScriptUrl = 'https://cdn.plaid.com/link/v2/stable/link-initialize.js'

export interface LoadLinkScriptOptions {
  /** For a CSP with `script-src 'nonce-…'`. Read from the page's own script tags if left out. */
  nonce?: string | undefined
  /** Milliseconds until it counts as failed. @default 10_000 */
  timeoutMs?: number | undefined
  clock?: Clock | undefined
}

/**
 * Loads Link's script, once for the whole page, and resolves when `window.Plaid` is there. A tag that the page
 * has already is adopted. After a failure nothing is left behind, so calling it again tries again.
 *
 * A page that also uses `usePlaidLink` itself has to wait for this promise before it mounts that hook: the hook
 * takes a tag that is still loading for a loaded one, and gets stuck.
 *
 * @throws `link.script_failed`, `link.script_timeout`
 * @example
 * await loadLinkScript({ nonce })
 * @see https://plaid.com/docs/link/web/#installation
 */
export async function loadLinkScript(options: LoadLinkScriptOptions = {}): Promise<void> {
  if (isLoaded()) return leaveTag()
  loading ??= load(options).finally(() => {
    loading = undefined
  })
  return loading
}

let loading: Promise<void> | undefined

/** How often it did not come in time. */
let timeouts = 0

function load({ nonce, timeoutMs = 10_000, clock = systemClock }: LoadLinkScriptOptions): Promise<void> {
  // A tag with a query behind the address is the same script.
  const adopted = document.querySelector<HTMLScriptElement>(`script[src^="${linkScriptUrl}"]`)
  const tag = adopted ?? document.createElement('script')
  return new Promise<void>((resolve, reject) => {
    const fail = (code: 'link.script_failed' | 'link.script_timeout') => {
      cancelTimeout()
      // react-plaid-link takes any tag for a loaded script: a failed one must not stay.
      tag.remove()
      reject(linkError(code))
    }
    const cancelTimeout = clock.after(timeoutMs, () => {
      // The page's own tag may have been done before we listened.
      if (isLoaded()) resolve(leaveTag())
      else {
        timeouts += 1
        fail('link.script_timeout')
      }
    })
    tag.addEventListener('error', () => fail('link.script_failed'))
    tag.addEventListener('load', () => {
      if (!isLoaded()) return fail('link.script_failed')
      cancelTimeout()
      resolve(leaveTag())
    })
    if (adopted) return
    const own = nonce ?? document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce
    if (own) tag.nonce = own
    // Chromium hangs a second tag with the same address on the request that hangs already.
    tag.src = trusted(timeouts > 0 ? `${linkScriptUrl}?again=${timeouts}` : linkScriptUrl)
    document.head.append(tag)
  })
}

function isLoaded(): boolean {
  // react-plaid-link declares `Plaid` as always there.
  return Boolean((window as { Plaid?: unknown }).Plaid)
}

/** react-plaid-link loads the script a second time unless it finds a tag with exactly this address. */
function leaveTag(): void {
  if (document.querySelector(`script[src="${linkScriptUrl}"]`)) return
  const tag = document.createElement('script')
  tag.type = 'text/x-banklink-loaded' // never fetched, never run
  tag.src = trusted(linkScriptUrl)
  document.head.append(tag)
}

interface TrustedTypePolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string }
}

let policy: { createScriptURL(url: string): string } | undefined

/** Under `require-trusted-types-for 'script'` a plain string throws. Allow it with `trusted-types banklink`. */
function trusted(url: string): string {
  policy ??= (globalThis as { trustedTypes?: TrustedTypePolicyFactory }).trustedTypes?.createPolicy('banklink', {
    createScriptURL: (given) => given,
  })
  return policy?.createScriptURL(url) ?? url
}
