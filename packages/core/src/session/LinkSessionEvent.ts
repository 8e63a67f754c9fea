import type { LinkedAccount } from '../account/LinkedAccount.ts'
import type { LinkRequest } from '../backend/LinkBackend.ts'
import type { BanklinkError } from '../errors/BanklinkError.ts'
import type { LinkExit, LinkResult } from '../plaid/LinkResult.ts'
import type { ChoiceReason } from './LinkSessionState.ts'

/** An event of a Link session. */
export type LinkSessionEvent =
  /** The user is about to click. */
  | { type: 'prefetched'; request: LinkRequest }
  /** The user clicked. `isTokenUsable`: the current link token is for this request and valid. */
  | { type: 'started'; request: LinkRequest; isTokenUsable: boolean }
  /** A bank redirected to this page. */
  | { type: 'returned'; request: LinkRequest }
  /** Link can resume the run that the user left for the bank. */
  | { type: 'returnMatched'; request: LinkRequest }
  /** Link can't resume: the stored run is gone or belongs to someone else, or Link refused it. */
  | { type: 'returnRefused'; error: BanklinkError }
  /** An exchange that an earlier page started was found in storage. */
  | { type: 'exchangeFound'; request: LinkRequest; result: LinkResult }
  | { type: 'tokenIssued' }
  | { type: 'scriptLoaded' }
  | { type: 'preparationFailed'; step: 'token' | 'script'; error: BanklinkError }
  /** The link token has expired. */
  | { type: 'expired' }
  /** The operation is taking longer than expected. */
  | { type: 'slowed' }
  | { type: 'reset' }
  /** Link reported that it is open. */
  | { type: 'shown' }
  | { type: 'openFailed'; error: BanklinkError }
  /** Link succeeded with one account. */
  | { type: 'succeeded'; request: LinkRequest; result: LinkResult }
  /** Link succeeded, and the user must decide first; or the server refused the account as a duplicate. */
  | {
      type: 'choiceRequired'
      request: LinkRequest
      result: LinkResult
      reason: ChoiceReason
      currencies?: readonly string[]
      existing?: LinkedAccount
    }
  | { type: 'chosen'; result: LinkResult }
  /** Instead of linking the account again, the user reconnects the account that is already linked. */
  | { type: 'repairChosen'; request: LinkRequest }
  | { type: 'exited'; exit: LinkExit }
  /** Link ended with an error. */
  | { type: 'linkFailed'; error: BanklinkError }
  /** Link refused its token. */
  | { type: 'tokenRejected' }
  /** The browser restored the page from its cache, and Link's frame is gone. */
  | { type: 'pageRestored' }
  | { type: 'completed'; account: LinkedAccount }
  /** `canRepeat`: the exchange may be sent again. */
  | { type: 'completionFailed'; error: BanklinkError; canRepeat: boolean }
  /** `canComplete`: the public token is still valid. */
  | { type: 'retried'; canComplete: boolean }
  | { type: 'dismissed' }
  /** The component that showed the session was unmounted, and no other shows it. */
  | { type: 'viewerLeft' }
  /** Link refused the return, and another stored run may match it. */
  | { type: 'returnMismatched' }
  /** The bank redirected to another tab, which continues this run. */
  | { type: 'continuedElsewhere' }
  | { type: 'ownerChanged' }
