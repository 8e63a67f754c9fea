/** How the platforms behave until it is set otherwise. Times are in milliseconds. */
export interface Switches {
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
  bond: BondSwitches
  cybrid: CybridSwitches
  /** How many requests each platform takes; more are answered with 429 and `Retry-After`. Null: any number. */
  rateLimits: RateLimits
}

/** How Bond behaves. */
export interface BondSwitches {
  /**
   * Whether the person at the bank is the customer at Bond. `fail` refuses every processor token.
   *
   * @default 'pass'
   */
  identityMatch: 'pass' | 'fail'
  /**
   * Whether Bond is enabled as an integration of the brand's account at Plaid. Without it a processor token is
   * answered with 422.
   *
   * @default true
   */
  processorIntegration: boolean
  /**
   * What becomes of a processor token that this mock's Plaid did not make. `accept` links it without knowing the
   * account behind it, for a backend that uses Plaid's own sandbox.
   *
   * @default 'refuse'
   */
  foreignProcessorTokens: 'refuse' | 'accept'
}

/** How Cybrid behaves. */
export interface CybridSwitches {
  /**
   * How long a workflow is `storing`, by the mock's clock.
   *
   * @default 1500
   */
  workflowMs: number
  /**
   * With what new workflows fail; null lets them complete.
   *
   * @default null
   */
  workflowFailureCode: string | null
  /**
   * How long an external bank account is `storing`.
   *
   * @default 1500
   */
  accountMs: number
  /**
   * How new accounts end where nothing speaks against them. `unverified` ones stay so after an update.
   *
   * @default 'completed'
   */
  accountState: 'completed' | 'unverified'
  /**
   * When an account whose login lapsed is good again. `follow`: once the person signed in through Link.
   * `follow_then_patch`: once Cybrid is told so besides, by `PATCH`.
   *
   * @default 'follow'
   */
  renewal: 'follow' | 'follow_then_patch'
  /**
   * With what new accounts fail; null lets them be stored.
   *
   * @default null
   */
  accountFailureCode: string | null
  /**
   * How long an account is `deleting`.
   *
   * @default 1500
   */
  deletionMs: number
}

/** How many requests each platform takes; null is any number. */
export interface RateLimits {
  bond: RateLimit | null
  cybrid: RateLimit | null
  plaid: RateLimit | null
}

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
export function setSwitches(settings: SwitchSettings = {}, switches: Switches = defaults): Switches {
  return {
    spendLinkTokenOnExit: settings.spendLinkTokenOnExit ?? switches.spendLinkTokenOnExit,
    latencyMs: settings.latencyMs ?? switches.latencyMs,
    bond: { ...switches.bond, ...settings.bond },
    cybrid: { ...switches.cybrid, ...settings.cybrid },
    rateLimits: { ...switches.rateLimits, ...settings.rateLimits },
  }
}

const defaults: Switches = {
  spendLinkTokenOnExit: false,
  latencyMs: 0,
  bond: { identityMatch: 'pass', processorIntegration: true, foreignProcessorTokens: 'refuse' },
  cybrid: {
    workflowMs: 1500,
    workflowFailureCode: null,
    accountMs: 1500,
    accountState: 'completed',
    renewal: 'follow',
    accountFailureCode: null,
    deletionMs: 1500,
  },
  rateLimits: { bond: null, cybrid: null, plaid: null },
}
