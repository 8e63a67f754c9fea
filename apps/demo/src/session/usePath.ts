import { useSyncExternalStore } from 'react'

const listeners = new Set<() => void>()

/** Where the page is, without query and hash. */
export function usePath(): string {
  return useSyncExternalStore(subscribe, () => location.pathname)
}

/** Replaces the current path of the page. */
export function replacePlace(place: string): void {
  history.replaceState(null, '', place)
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('popstate', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('popstate', listener)
  }
}
