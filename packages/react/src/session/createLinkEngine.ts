import { systemClock } from '@banklink/core'
import { AccountChooser } from '../components/AccountChooser.tsx'
import { LinkFailure } from '../components/LinkFailure.tsx'
import { LinkNews } from '../components/LinkNews.tsx'
import { browserPage } from '../host-page/browserPage.ts'
import { loadLinkScript } from '../link-script/loadLinkScript.ts'
import { PlaidHost } from '../provider/PlaidHost.tsx'
import { type Completion, createCompletion } from './createCompletion.ts'
import { createLinkHandler, type LinkHandler } from './createLinkHandler.ts'
import type { createOAuthReturn, OAuthReturn } from './createOAuthReturn.ts'
import { createPatience } from './createPatience.ts'
import { createPreparation, type Preparation } from './createPreparation.ts'
import { createReturnRecord } from './createReturnRecord.ts'
import { createTimers } from './createTimers.ts'
import { indexedDbExchangeStore } from './indexedDbExchangeStore.ts'
import { indexedDbReturnStore } from './indexedDbReturnStore.ts'
import type { LinkObserver } from './LinkSession.ts'
import type { LinkSessionOptions, SessionContext, SessionPart } from './SessionContext.ts'

/** What runs Link. A page loads it after it is shown, so that its first view costs the button alone. */
export interface LinkEngine {
  /** They hear of every change, in this order. */
  parts: readonly SessionPart[]
  preparation: Preparation
  completion: Completion
  /** What goes on with a return from a bank, once a page asked for that. */
  getReturn(): OAuthReturn | null
  /** Goes on where a bank sent the person back, with what the asking page brought along. */
  resume(make: typeof createOAuthReturn, observer?: LinkObserver): Promise<boolean>
  handler: LinkHandler
  PlaidHost: typeof PlaidHost
  views: typeof views
  /** Listens to the page, and finishes what an earlier one left behind. The answer ends it. */
  connect(): () => void
}

/** What is only seen once Link ran. */
const views = { LinkNews, LinkFailure, AccountChooser }

type Wiring = Pick<
  SessionContext,
  'getState' | 'dispatch' | 'begin' | 'happened' | 'isConnected' | 'arrivedAt' | 'capabilities' | 'known'
>

export function createLinkEngine(options: LinkSessionOptions, wiring: Wiring): LinkEngine {
  const { clock: base = systemClock } = options.environment
  const timers = createTimers(base)
  const context: SessionContext = {
    loadScript: () => loadLinkScript({ nonce: options.nonce(), clock: base }),
    store: indexedDbExchangeStore(),
    returns: indexedDbReturnStore(),
    locks: navigator.locks,
    page: browserPage(),
    openWithinMs: 15_000,
    answerWithinMs: 120_000,
    ...options.environment,
    ...options,
    ...wiring,
    clock: timers.clock,
  }
  const preparation = createPreparation(context)
  const completion = createCompletion(context)
  const record = createReturnRecord(context, preparation.tokens)
  let oauthReturn: OAuthReturn | null = null
  const addressFor: OAuthReturn['addressFor'] = (token) => oauthReturn?.addressFor(token) ?? {}
  const handler = createLinkHandler(context, { preparation, completion, addressFor })
  const parts: SessionPart[] = [preparation, completion, record, handler, createPatience(context)]
  return {
    parts,
    preparation,
    completion,
    getReturn: () => oauthReturn,
    resume(make, observer) {
      if (!oauthReturn) {
        oauthReturn = make(context, { preparation, record })
        parts.unshift(oauthReturn)
      }
      return oauthReturn.resume(observer)
    },
    handler,
    PlaidHost,
    views,
    connect() {
      const forget = context.page.onRestored(() => context.dispatch({ type: 'pageRestored' }))
      void completion.finishEarlier()
      // A return says first what became of its run.
      if (!context.arrivedAt?.includes('oauth_state_id=')) record.dropEarlier()
      return () => {
        forget()
        completion.leave()
        timers.cancelAll()
        preparation.discardAll()
      }
    },
  }
}
