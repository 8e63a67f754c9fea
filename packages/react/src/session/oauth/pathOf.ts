/** Path, query and hash of an address, without what a bank added. */
export function pathOf(address: string): string {
  const url = new URL(address)
  url.searchParams.delete('oauth_state_id')
  return url.pathname + url.search + url.hash
}
