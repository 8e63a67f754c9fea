import type { LinkSimulator } from '../LinkSimulator.ts'
import type { Scenario, ScenarioEnd } from '../scenarios/scenarios.ts'

/** Plays a scenario in the Link that is open, or is opened next. */
export interface Player {
  play: (name: string, scenario: Scenario) => Promise<void>
  /** Cancels a scenario that waits for Link to open. A running scenario continues. */
  stop: () => void
  /** The current status as text; empty for none. */
  text: () => string
  /** Calls the listener after each change of the text. Returns a function that unsubscribes it. */
  subscribe: (listener: () => void) => () => void
}

export function createPlayer(simulator: Pick<LinkSimulator, 'opened'>): Player {
  const listeners = new Set<() => void>()
  let latest = 0
  let shown = ''
  const tell = (text: string) => {
    shown = text
    for (const listener of listeners) listener()
  }
  return {
    async play(name, scenario) {
      latest += 1
      const mine = latest
      const say = (text: string) => {
        if (mine === latest) tell(text)
      }
      say(`${name} waits for Link to open.`)
      const link = await simulator.opened()
      if (mine !== latest) return
      say(`${name} plays.`)
      try {
        say(`${name} ended: ${textOf(await scenario(link))}.`)
      } catch (error) {
        say(`${name} could not go on. ${error instanceof Error ? error.message : String(error)}`)
      }
    },
    stop() {
      latest += 1
      tell('')
    },
    text: () => shown,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function textOf(end: ScenarioEnd): string {
  if (end.kind === 'success') return ['onSuccess', end.verificationStatus].filter(Boolean).join(', ')
  if (end.kind === 'exit') return ['onExit', end.errorCode, end.status].filter(Boolean).join(', ')
  return 'the browser is sent back from the bank'
}
