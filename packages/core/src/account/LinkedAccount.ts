/**
 * What a linked account can do for its owner, with one status for all platforms.
 *
 * - `active`: transfers are possible.
 * - `storing`: the platform is saving it; seconds.
 * - `verifying`: automatic micro-deposits were sent; days.
 * - `awaiting_deposits`: the user must enter a code after the deposits arrive; a day or two.
 * - `reconnect_required`: the bank connection expired; no transfers until the user reconnects.
 * - `unverified`: stored, but ownership was not proven.
 * - `failed`: can't be used; `reason` has the cause.
 * - `removing`, `removed`: being removed, removed.
 * - `incomplete`: a link token was requested and nothing was linked. Left out of lists.
 * - `unknown`: a platform status that this version doesn't know; see `platformStatus`.
 */
export const accountStatuses = [
  'active',
  'storing',
  'verifying',
  'awaiting_deposits',
  'reconnect_required',
  'unverified',
  'failed',
  'removing',
  'removed',
  'incomplete',
  'unknown',
] as const

/** One of `accountStatuses`, where each is explained. */
export type AccountStatus = (typeof accountStatuses)[number]

/** What a user or a brand can do about an account. */
export const accountActions = [
  'verify_deposits',
  'reconnect',
  'remove',
  'contact',
  'link_again',
  'correct_numbers',
] as const

/** One of `accountActions`. */
export type AccountAction = (typeof accountActions)[number]

/** Whose account it is. A `third_party` account belongs to someone else: never call it "yours" or "verified". */
export const accountKinds = ['own', 'third_party'] as const

/** One of `accountKinds`. */
export type AccountKind = (typeof accountKinds)[number]

/** The bank. Each field may be null: one platform's list has only names, another's only IDs. */
export interface Institution {
  /** Plaid's institution id, such as `ins_109508`. */
  id: string | null
  name: string | null
  /** A data URI, where the platform sends one. */
  logo: string | null
}

/** A bank account at the brand's platform: one model for all platforms, without secrets. */
export interface LinkedAccount {
  /** The platform's own id of the account. */
  id: string
  institution: Institution
  name: string | null
  /** The last two to four characters of the account's number. */
  mask: string | null
  /** Plaid's account type, such as `depository`. */
  type: string | null
  /** Plaid's account subtype, such as `checking`. */
  subtype: string | null
  /** ISO 4217, such as `USD`. */
  currency: string | null
  /** ISO 8601. */
  linkedAt: string | null
  kind: AccountKind
  canMoveMoney: boolean
  status: AccountStatus
  /** Why it is `failed`: the platform's own code. */
  reason: string | null
  /** The one thing to do next, if there is one: one of `actions`. */
  nextAction: AccountAction | null
  /** The available actions. Don't offer any other. */
  actions: readonly AccountAction[]
  /** The status as the platform names it, for a support ticket. */
  platformStatus: string | null
}
