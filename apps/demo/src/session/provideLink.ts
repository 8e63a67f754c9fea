import { createLinkSimulator, type LinkSimulator } from '@banklink/link-simulator'

/** Replaces Plaid Link, with the mock as its server. */
export const simulator: LinkSimulator = createLinkSimulator({
  anywhere: true, // a demo is built for production, and is no app with a bank behind it
  mock: { url: `${location.origin}/mock` },
  // As Bond has registered it at Plaid: its link tokens do not say.
  redirectUri: `${location.origin}/bank-return`,
})

/** Installs the simulator as `window.Plaid`, unless Plaid's own script is used. */
export function provideLink(link: 'simulator' | 'plaid'): void {
  // With `?script=cdn` the kit has to load Link's script from Plaid's address, as it would in a brand's app.
  const isFromCdn = new URLSearchParams(location.search).get('script') === 'cdn'
  if (link === 'simulator' && !isFromCdn) simulator.install()
}
