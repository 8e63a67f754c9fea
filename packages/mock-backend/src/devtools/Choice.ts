import type { Switches, SwitchSettings } from '../world/Switches.ts'

/** A switch that the mock's tab offers. */
export interface Choice {
  label: string
  values: readonly string[]
  read: (switches: Switches) => string
  write: (value: string) => SwitchSettings
}
