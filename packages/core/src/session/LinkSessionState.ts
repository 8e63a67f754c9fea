import type { LinkedAccount } from '../account/LinkedAccount.ts'
import type { LinkOutcome } from '../account/outcomeOf.ts'
import type { LinkRequest } from '../backend/LinkBackend.ts'
import type { BanklinkError } from '../errors/BanklinkError.ts'
import type { LinkExit, LinkResult } from '../plaid/LinkResult.ts'

/**
 * Where a Link session is. Plain data without a token in it, so it can be shown, logged and kept.
 *
 * - `idle`: nothing is under way.
 * - `preparing`: the link token and Link's script are on their way; `wantsOpen` once somebody clicked,
 *   `isSlow` once they have waited for a while.
 * - `ready`: a click opens Link at once.
 * - `opening`, `open`: Link is asked to open, `isSlow` as in `preparing`; Link is open.
 * - `choosing`: Link returned something that the person has to decide; `currencies` are those to choose among,
 *   `existing` is the account that is linked already.
 * - `completing`: the platform is told; `isSlow` as in `preparing`.
 * - `left`: the person left Link; opening it again is one click.
 * - `failed`: something went wrong at `step`; `result` is kept where the platform can be told again.
 * - `done`: over, with an account and what it is good for.
 * - `resuming`: a bank sent the person back to the page.
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

/** Where a session failed. */
export type LinkStep = 'token' | 'script' | 'open' | 'link' | 'complete' | 'oauth'

/** What the person has to decide before the platform is told. */
export type ChoiceReason = 'several_accounts' | 'duplicate' | 'currency'
