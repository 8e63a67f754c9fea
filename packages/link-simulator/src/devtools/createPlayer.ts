import type { LinkSimulator } from '../LinkSimulator.ts'
import type { Scenario, ScenarioEnd } from '../scenarios/scenarios.ts'

/** Plays a scenario in the Link that is open, or is opened next. */
export interface Player {
  play: (name: string, scenario: Scenario) => Promise<void>
  /** Forgets what waits for Link to open. One that plays goes on. */
  stop: () => void
}

export interface PlayerParameters {
  simulator: Pick<LinkSimulator, 'opened'>
  /** Hears how it goes, in words; empty for nothing. */
  onChange: (text: string) => void
}

export function createPlayer({ simulator, onChange }: PlayerParameters): Player {
  let latest = 0
  return {
    async play(name, scenario) {
      latest += 1
      const mine = latest
      const say = (text: string) => {
        if (mine === latest) onChange(text)
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
      onChange('')
    },
  }
}

function textOf(end: ScenarioEnd): string {
  if (end.kind === 'success') return ['onSuccess', end.verificationStatus].filter(Boolean).join(', ')
  if (end.kind === 'exit') return ['onExit', end.errorCode, end.status].filter(Boolean).join(', ')
  return 'the browser is sent back from the bank'
}
