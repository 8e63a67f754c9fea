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
  /** Identifies the platform, such as `bond`. Part of cache keys, so it must be stable. */
  readonly id: string
  /**
   * Whether `get`, `remove` and `begin` look up the account first, and fail with `platform.account_not_found` unless it
   * is this owner's. Without it, the gateway looks for the account in the owner's list before it calls them.
   */
  readonly checksOwner?: true
  /** Returns the platform's capabilities. A method, because a client of the gateway has to request them. */
  capabilities(call: Call): Promise<Capabilities>
  /**
   * Requests a link token. Never retried automatically, because it may create a row at the platform. Update mode
   * accepts only what the account's `actions` offer; anything else fails with `platform.action_refused`.
   */
  begin(request: BeginRequest, call: Call): Promise<Step<LinkToken>>
  /**
   * Exchanges the public token, once. A repeated call, at once or after a lost answer, checks before it acts: with the
   * same idempotency key it returns the same account, and a public token never creates a second one. An account that
   * awaits deposits is done; only an unfinished platform operation is pending.
   */
  complete(request: CompleteRequest, call: Call): Promise<Step<LinkedAccount>>
  /** Completes update mode, in which nothing is exchanged: it has no field for a public token. */
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
  /** Removes an account. An account that doesn't exist is an error, never "removed". */
  remove(id: string, call: Call): Promise<Step<LinkedAccount>>
  /** Adds someone else's account by its numbers, if {@link Capabilities.addByNumbers} is not null. */
  addByNumbers?(input: AccountNumbers, call: Call): Promise<Step<LinkedAccount>>
}

/** Options of every call. */
export interface Call {
  signal: AbortSignal
  /** One key per intent. A repeated call with the same key never repeats the operation. */
  idempotencyKey?: string
}

/** Data of a link in progress, opaque to the browser. The gateway seals it and binds it to the owner. */
export type SealedState = string

/** The purposes of a Link session. */
export const linkPurposes = ['link', 'reconnect', 'verify_deposits'] as const

/** One of `linkPurposes`. */
export type LinkPurpose = (typeof linkPurposes)[number]

/** A new account, or an existing one to reconnect or to verify. */
export type LinkRequest = { purpose: 'link' } | { purpose: 'reconnect' | 'verify_deposits'; accountId: string }

/** What a link token is for. */
export type BeginRequest = LinkRequest & {
  /** BCP 47, such as `en`. An unsupported locale is no error: Link uses its default then. */
  locale?: string
  /** The redirect URI for OAuth banks. Only if {@link Capabilities.redirectUri} is `request`. */
  redirectUri?: string
}

/** A token that opens Link once, with the state of the link that it starts. */
export interface LinkToken {
  linkToken: string
  /** Milliseconds from the answer. A duration, because browsers' clocks may be wrong. */
  expiresInMs: number
  state: SealedState
}

/** Link's result as a browser reports it. Only Plaid or the platform can confirm it. */
export interface CompleteRequest {
  state: SealedState
  publicToken: string
  linkSessionId: string
  /** ISO 4217, if the platform requires it. */
  currency?: string
  institution: { id: string | null; name: string | null } | null
  account: PlaidAccountResult
  /**
   * The user was asked, and links an account that is linked already. Without it, the gateway refuses a duplicate with
   * `platform.duplicate_account`, and so may a backend.
   */
  allowDuplicate?: boolean
}

/** Link's result at the end of update mode, as a browser reports it. */
export interface UpdateRequest {
  state: SealedState
  linkSessionId: string
  /** The verification status that Link reported, as Plaid names it. */
  reported: string | null
}

/** One page of the owner's accounts. */
export interface AccountPage {
  accounts: readonly LinkedAccount[]
  /** The cursor of the next page, if there is one. */
  next?: string
}

/** The fields of a form for an account by its numbers. */
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

/** The capabilities of a platform. Null means unsupported, and components don't offer it. */
export interface Capabilities {
  /**
   * Whether requesting a link token creates a row at the platform, so that a page view must not request one. {@link
   * LinkBackend.abandon} deletes it, if the platform supports that.
   */
  beginCreatesRow: boolean
  /** Whether a redirect URI is sent with the request, or preset at the platform. */
  redirectUri: 'request' | 'preset'
  /** The locales that Link supports; null if the platform presets the locale. */
  locales: readonly string[] | null
  /** The currencies to choose from; null if the platform needs none. */
  currencies: readonly string[] | null
  addByNumbers: readonly NumberField[] | null
}
