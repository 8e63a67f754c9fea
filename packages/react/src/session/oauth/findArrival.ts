/** An OAuth return in a page's URL. */
export interface Arrival {
  /** Untouched but for an empty hash, which some apps add and Link does not take. */
  address: string
  oauthStateId: string
}

const parameter = 'oauth_state_id'

/** The first address with a return that is not over. */
export function findArrival(addresses: readonly (string | undefined)[], finished: ReadonlySet<string>): Arrival | null {
  for (const address of addresses) {
    const oauthStateId = address && new URL(address).searchParams.get(parameter)
    if (oauthStateId && !finished.has(oauthStateId)) return { address: address.replace(/#\/?$/, ''), oauthStateId }
  }
  return null
}

/** The page's address without the return, as path, query and hash; null where the return is not in it. */
export function withoutReturn(address: string, { oauthStateId }: Arrival): string | null {
  const url = new URL(address)
  if (url.searchParams.get(parameter) !== oauthStateId) return null
  url.searchParams.delete(parameter)
  return url.pathname + url.search + url.hash
}
