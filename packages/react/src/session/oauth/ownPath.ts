/**
 * Returns a stored path of the page's own origin; `null` for any other origin and for the page itself. Pages with the
 * same path are told apart by query and hash, as some routers do. Stored values are not trusted: other code of the
 * origin may have written them.
 */
export function ownPath(place: string, address: string): string | null {
  if (!place.startsWith('/')) return null
  try {
    const [target, page] = [new URL(place, address), new URL(address)]
    page.searchParams.delete('oauth_state_id')
    if (target.origin !== page.origin || target.pathname.startsWith('//')) return null
    const path = pathOf(target)
    return path === pathOf(page) ? null : path
  } catch {
    return null
  }
}

/** An empty query or hash is none. */
function pathOf({ pathname, search, hash }: URL): string {
  return pathname + search + (hash === '#/' ? '' : hash)
}
