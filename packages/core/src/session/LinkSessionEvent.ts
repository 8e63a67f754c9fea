import type { LinkedAccount } from '../account/LinkedAccount.ts'
import type { LinkRequest } from '../backend/LinkBackend.ts'
import type { BanklinkError } from '../errors/BanklinkError.ts'
import type { LinkExit, LinkResult } from '../plaid/LinkResult.ts'
import type { ChoiceReason } from './LinkSessionState.ts'

/** What happened to a Link session. */
export type LinkSessionEvent =
  /** Somebody is about to click. */
  | { type: 'prefetched'; request: LinkRequest }
  /** Somebody clicked. `isTokenUsable`: the link token at hand is for this request and lives. */
  | { type: 'started'; request: LinkRequest; isTokenUsable: boolean }
  /** A bank sent the person back. */
  | { type: 'returned'; request: LinkRequest }
  /** Link can go on where the person left for the bank. */
  | { type: 'returnMatched'; request: LinkRequest }
  /** It cannot: what was kept of the run is gone or not theirs, or Link itself says so. */
  | { type: 'returnRefused'; error: BanklinkError }
  /** An exchange that a page before this one began was found in storage. */
  | { type: 'exchangeFound'; request: LinkRequest; result: LinkResult }
  | { type: 'tokenIssued' }
  | { type: 'scriptLoaded' }
  | { type: 'preparationFailed'; step: 'token' | 'script'; error: BanklinkError }
  /** The link token is too old. */
  | { type: 'expired' }
  /** The person has waited for a while. */
  | { type: 'slowed' }
  | { type: 'reset' }
  /** Link says that it is open. */
  | { type: 'shown' }
  | { type: 'openFailed'; error: BanklinkError }
  /** Link succeeded with one account. */
  | { type: 'succeeded'; request: LinkRequest; result: LinkResult }
  /** Link succeeded with something to decide first. */
  | {
      type: 'choiceRequired'
      request: LinkRequest
      result: LinkResult
      reason: ChoiceReason
      currencies?: readonly string[]
      existing?: LinkedAccount
    }
  | { type: 'chosen'; result: LinkResult }
  /** In place of linking it again, the person mends the account that is linked already. */
  | { type: 'repairChosen'; request: LinkRequest }
  | { type: 'exited'; exit: LinkExit }
  /** Link ended with an error. */
  | { type: 'linkFailed'; error: BanklinkError }
  /** Link refused its token. */
  | { type: 'tokenRejected' }
  /** The browser brought the page back from its cache, Link's frame is gone. */
  | { type: 'pageRestored' }
  | { type: 'completed'; account: LinkedAccount }
  /** `canRepeat`: the platform may be told again. */
  | { type: 'completionFailed'; error: BanklinkError; canRepeat: boolean }
  /** `canComplete`: the public token still lives. */
  | { type: 'retried'; canComplete: boolean }
  | { type: 'dismissed' }
  /** The component that showed the session is gone, and no other shows it. */
  | { type: 'viewerLeft' }
  /** Link refused the return, and another stored run may be the one that it is for. */
  | { type: 'returnMismatched' }
  /** The bank sent the person back to another tab, which goes on with this run. */
  | { type: 'continuedElsewhere' }
  | { type: 'ownerChanged' }
