/**
 * What a linked account can do for its owner, in one word over all platforms.
 *
 * - `active`: money can move.
 * - `storing`: the platform is saving it; seconds.
 * - `verifying`: automatic micro-deposits are on their way; days.
 * - `awaiting_deposits`: the person has a code to enter once the deposits are there; a day or two.
 * - `reconnect_required`: the bank connection lapsed; no money moves until it is renewed.
 * - `unverified`: stored, but ownership was not shown.
 * - `failed`: over, for the account's `reason`.
 * - `removing`, `removed`: going, gone.
 * - `incomplete`: a link token was asked for and nothing was linked. Left out of lists.
 * - `unknown`: the platform said something that this version does not know; see `platformStatus`.
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

/** One of `accountStatuses`, which says what each of them means. */
export type AccountStatus = (typeof accountStatuses)[number]

/** What a person or a brand can do about an account. */
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

/** Whose account it is. A `third_party` account is somebody else's: never "yours", never "verified". */
export const accountKinds = ['own', 'third_party'] as const

/** One of `accountKinds`. */
export type AccountKind = (typeof accountKinds)[number]

/** The bank. Each field may be null: one platform's list has a name only, another's an id only. */
export interface Institution {
  /** Plaid's institution id, such as `ins_109508`. */
  id: string | null
  name: string | null
  /** A data URI, where the platform sends one. */
  logo: string | null
}

/** A bank account at the brand's platform: one model over all platforms, and nothing in it that is secret. */
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
  /** Why it is `failed`, in the platform's own code. */
  reason: string | null
  /** The one thing to do next, if there is one: one of `actions`. */
  nextAction: AccountAction | null
  /** Everything that can be done with it. What is not here is not offered. */
  actions: readonly AccountAction[]
  /** The platform's own words for its state, for a support ticket. */
  platformStatus: string | null
}
