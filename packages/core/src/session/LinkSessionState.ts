import type { LinkedAccount } from '../account/LinkedAccount.ts'
import type { LinkOutcome } from '../account/outcomeOf.ts'
import type { LinkRequest } from '../backend/LinkBackend.ts'
import type { BanklinkError } from '../errors/BanklinkError.ts'
import type { LinkExit, LinkResult } from '../plaid/LinkResult.ts'

/**
 * The state of a Link session. Plain data without a token, so it can be shown, logged and stored.
 *
 * - `idle`: no run is in progress.
 * - `preparing`: the link token and Link's script are loading; `wantsOpen` after a click, `isSlow` if it takes longer
 *   than expected.
 * - `ready`: a click opens Link at once.
 * - `opening`, `open`: Link was called to open, `isSlow` as in `preparing`; Link is open.
 * - `choosing`: the user must decide about the result; `currencies` are the options, `existing` is the account that is
 *   already linked.
 * - `completing`: the exchange was sent to the platform; `isSlow` as in `preparing`.
 * - `left`: the user left Link; one click opens it again.
 * - `failed`: an error occurred at `step`; `result` is kept if the exchange can be sent again.
 * - `done`: ended, with an account and its outcome.
 * - `resuming`: a bank redirected to this page.
 */
export type LinkSessionState =
  | { status: 'idle' }
  | {
      status: 'preparing'
      request: LinkRequest
      wantsOpen: boolean
      hasToken: boolean
      hasScript: boolean
      isSlow: boolean
    }
  | { status: 'ready'; request: LinkRequest }
  | { status: 'opening'; request: LinkRequest; isSlow?: boolean }
  | { status: 'open'; request: LinkRequest }
  | {
      status: 'choosing'
      request: LinkRequest
      result: LinkResult
      reason: ChoiceReason
      currencies: readonly string[]
      existing?: LinkedAccount
    }
  | { status: 'completing'; request: LinkRequest; result: LinkResult; isSlow: boolean }
  | { status: 'left'; request: LinkRequest; exit: LinkExit | null }
  | { status: 'failed'; request: LinkRequest; step: LinkStep; error: BanklinkError; result: LinkResult | null }
  | { status: 'done'; request: LinkRequest; account: LinkedAccount; outcome: LinkOutcome }
  | { status: 'resuming'; request: LinkRequest }

/** The step at which a session failed. */
export type LinkStep = 'token' | 'script' | 'open' | 'link' | 'complete' | 'oauth'

/** What the user has to decide before the exchange is sent. */
export type ChoiceReason = 'several_accounts' | 'duplicate' | 'currency'
