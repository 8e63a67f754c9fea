import type { LinkSession } from '../session/createLinkSession.ts'
import { addStep } from './addStep.ts'
import type { Step } from './Step.ts'
import { scriptOf } from './scriptOf.ts'

/** Records every action in Link, by the user or a driver. */
export interface Recorder {
  /** Follows a run of Link from its start. It replaces the previous run with its first step. */
  follow: (session: LinkSession) => void
  /** The script of the latest walk; null before anything was done. */
  script: () => string | null
  /** How many steps that walk has. */
  length: () => number
  /** Calls the listener after each change; returns what stops that. */
  subscribe: (listener: () => void) => () => void
}

export function createRecorder(): Recorder {
  const listeners = new Set<() => void>()
  let latest: { session: LinkSession; steps: readonly Step[] } | null = null
  return {
    follow: (session) => {
      const walk: NonNullable<typeof latest> = { session, steps: [] }
      session.subscribe((_state, change) => {
        const steps = addStep(walk.steps, change)
        if (steps !== walk.steps) latest = walk
        walk.steps = steps
        if (latest === walk) for (const listener of listeners) listener()
      })
    },
    script: () => (latest ? scriptOf(latest.steps, latest.session.state()) : null),
    length: () => latest?.steps.length ?? 0,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
