/**
 * A path of the page's own origin, as it was kept; null for whatever leads elsewhere, and for the page itself.
 * What comes out of storage may have been put there by others of the origin.
 */
export function ownPath(place: string, address: string): string | null {
  if (!place.startsWith('/')) return null
  try {
    const [target, page] = [new URL(place, address), new URL(address)]
    if (target.origin !== page.origin || target.pathname === page.pathname) return null
    return target.pathname.startsWith('//') ? null : target.pathname + target.search + target.hash
  } catch {
    return null
  }
}
