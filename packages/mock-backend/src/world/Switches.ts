import { ofPlatforms, type PlatformId, type PlatformSwitches, platformEntries } from '../platforms.ts'

/**
 * How the platforms behave until the next change. Times are in milliseconds. `bond` and `cybrid` contain the settings
 * of one platform only: `BondSwitches`, `CybridSwitches`.
 */
export interface Switches extends PlatformSwitches {
  /**
   * Leaving Link spends the link token too.
   *
   * @default false
   */
  spendLinkTokenOnExit: boolean
  /**
   * How long every answer of a platform and of Link takes, in real time.
   *
   * @default 0
   */
  latencyMs: number
  /** How many requests each platform takes; more are answered with 429 and `Retry-After`. Null: any number. */
  rateLimits: RateLimits
}

/** How many requests each platform takes; null is any number. */
export type RateLimits = Record<PlatformId, RateLimit | null>

/** So many requests within any stretch of so many milliseconds, by the mock's clock. */
export interface RateLimit {
  requests: number
  perMs: number
}

/** What is set, group by group; the rest stays. */
export type SwitchSettings = {
  [name in keyof Switches]?: Switches[name] extends object ? Partial<Switches[name]> : Switches[name]
}

/** The switches with these settings over them. Without any: as they are at the beginning. */
export function setSwitches(settings: SwitchSettings = {}, switches: Switches = initialSwitches()): Switches {
  const set = Object.keys(initialPlatformSwitches) as (keyof PlatformSwitches)[]
  return {
    ...switches,
    spendLinkTokenOnExit: settings.spendLinkTokenOnExit ?? switches.spendLinkTokenOnExit,
    latencyMs: settings.latencyMs ?? switches.latencyMs,
    ...Object.fromEntries(set.map((id) => [id, { ...switches[id], ...settings[id] }])),
    rateLimits: { ...switches.rateLimits, ...settings.rateLimits },
  }
}

function initialSwitches(): Switches {
  return {
    spendLinkTokenOnExit: false,
    latencyMs: 0,
    ...initialPlatformSwitches,
    rateLimits: ofPlatforms<RateLimits>(() => null),
  }
}

const initialPlatformSwitches = Object.fromEntries(
  platformEntries.flatMap(([id, { switches }]) => (switches ? [[id, switches]] : [])),
) as unknown as PlatformSwitches
