import type { Switches, SwitchSettings } from '../world/Switches.ts'

/** A switch in the mock's tab. */
export interface Choice {
  label: string
  values: readonly string[]
  read: (switches: Switches) => string
  write: (value: string) => SwitchSettings
}
