import type { LinkedAccount } from '../account/LinkedAccount.ts'
import type { PlaidAccountResult } from '../plaid/LinkResult.ts'
import type { Pending, Step } from './Step.ts'

/**
 * One owner's view of one platform: the only port of Banklink. Every platform implements it, and so does the gateway's
 * client in the browser. The owner is bound when the backend is created and never passed in.
 * Every method rejects only with a `BanklinkError`, or with the signal's own reason if `call.signal` is aborted. Test
 * your own with `backendConformance` of `@banklink/core/testing`.
 */
export interface LinkBackend {
  /** Names the platform, such as `bond`. Part of cache keys, so it must be stable. */
  readonly id: string
  /** What this platform can do. Asked, because a client of the gateway cannot know. */
  capabilities(call: Call): Promise<Capabilities>
  /**
   * Requests a link token. Never retried automatically, because it may create a row at the platform. Update mode
   * accepts only what the account's `actions` offer; anything else fails with `platform.action_refused`.
   */
  begin(request: BeginRequest, call: Call): Promise<Step<LinkToken>>
  /**
   * Hands the public token over, once. Repeated, whether at once or after an answer was lost, it asks before it acts:
   * with the same idempotency key it answers the same account, and the same public token is never a second one. An
   * account that awaits deposits is done: pending is what the platform has not answered yet.
   */
  complete(request: CompleteRequest, call: Call): Promise<Step<LinkedAccount>>
  /** Ends update mode, in which nothing is exchanged: it has no field for a public token. */
  completeUpdate(request: UpdateRequest, call: Call): Promise<Step<LinkedAccount>>
  /** Polls a pending answer. Fails with `request.state_invalid` if the backend never returns a pending step. */
  follow<T extends LinkToken | LinkedAccount>(pending: Pending<T>, call: Call): Promise<Step<T>>
  /**
   * Deletes what `begin` created for a link that was not finished. Only for purpose `link`. Absent if the platform
   * can't delete it.
   */
  abandon?(state: SealedState, call: Call): Promise<void>
  /** The owner's accounts, one page at a time, without unfinished ones. */
  list(page: { cursor?: string }, call: Call): Promise<AccountPage>
  get(id: string, call: Call): Promise<LinkedAccount>
  /** Removes an account. An account that is not there is an error, never "removed". */
  remove(id: string, call: Call): Promise<Step<LinkedAccount>>
  /** Adds someone else's account by its numbers, if {@link Capabilities.addByNumbers} is not null. */
  addByNumbers?(input: AccountNumbers, call: Call): Promise<Step<LinkedAccount>>
}

/** What every call takes along. */
export interface Call {
  signal: AbortSignal
  /** One per intent. Repeating a call with the same key never does the thing twice. */
  idempotencyKey?: string
}

/** What belongs to a link in progress, opaque to the browser. The gateway seals it and binds it to the owner. */
export type SealedState = string

/** What a Link session is for. */
export const linkPurposes = ['link', 'reconnect', 'verify_deposits'] as const

/** One of `linkPurposes`. */
export type LinkPurpose = (typeof linkPurposes)[number]

/** A new account, or one that is there already and wants its login renewed or its deposits verified. */
export type LinkRequest = { purpose: 'link' } | { purpose: 'reconnect' | 'verify_deposits'; accountId: string }

/** What a link token is for. */
export type BeginRequest = LinkRequest & {
  /** BCP 47, such as `en`. One that Link does not speak is no error: Link speaks its usual language then. */
  locale?: string
  /** The redirect URI for OAuth banks. Only if {@link Capabilities.redirectUri} is `request`. */
  redirectUri?: string
}

/** What opens Link once, with the state of the link that it begins. */
export interface LinkToken {
  linkToken: string
  /** Milliseconds from the answer. A duration, because browsers' clocks lie. */
  expiresInMs: number
  state: SealedState
}

/** What Link told a browser. Only Plaid or the platform can say whether it is so. */
export interface CompleteRequest {
  state: SealedState
  publicToken: string
  linkSessionId: string
  /** ISO 4217, if the platform requires it. */
  currency?: string
  institution: { id: string | null; name: string | null } | null
  account: PlaidAccountResult
}

/** What Link told a browser at the end of update mode. */
export interface UpdateRequest {
  state: SealedState
  linkSessionId: string
  /** The verification status that Link reported, in Plaid's word. */
  reported: string | null
}

/** One page of the owner's accounts. */
export interface AccountPage {
  accounts: readonly LinkedAccount[]
  /** The cursor of the next page, if there is one. */
  next?: string
}

/** What a form for an account by its numbers asks for. */
export const numberFields = ['routingNumber', 'accountNumber', 'accountType', 'bankName'] as const

/** One of `numberFields`. */
export type NumberField = (typeof numberFields)[number]

/** Someone else's account, by its numbers. Sent once, and never stored, logged or cached. */
export interface AccountNumbers {
  routingNumber: string
  accountNumber: string
  accountType: 'checking' | 'savings'
  bankName?: string
}

/** What a platform can do. Null is what it lacks, and what the components then do not offer. */
export interface Capabilities {
  /**
   * Whether asking for a link token leaves something at the platform, so that a mere page view must not ask.
   * {@link LinkBackend.abandon} gives it back, where the platform takes it back.
   */
  beginCreatesRow: boolean
  /** Whether a redirect URI goes along with the request, or is preset at the platform. */
  redirectUri: 'request' | 'preset'
  /** The locales that Link supports; null if the platform presets the locale. */
  locales: readonly string[] | null
  /** Currencies to choose among; null where the platform does not ask. */
  currencies: readonly string[] | null
  addByNumbers: readonly NumberField[] | null
}
