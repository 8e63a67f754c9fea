import { useSyncExternalStore } from 'react'

/** What an app does around the kit while it runs. */
export interface HostStage {
  /** The app knows who is signed in. */
  isOwnerKnown: boolean
  /** The page that holds the provider is there. */
  hasProvider: boolean
}

let stage: HostStage = { isOwnerKnown: true, hasProvider: true, ...startingStage() }
const listeners = new Set<() => void>()

/** For tests, and for the console: `tidewell.setStage({ isOwnerKnown: false })`. */
export function setStage(change: Partial<HostStage>): void {
  stage = { ...stage, ...change }
  for (const listener of listeners) listener()
}

export function useHostStage(): HostStage {
  return useSyncExternalStore(subscribe, () => stage)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** What a test sets before the page's own script runs. */
function startingStage(): Partial<HostStage> {
  return (window as { tidewellStage?: Partial<HostStage> }).tidewellStage ?? {}
}
