import { systemClock } from '@banklink/core'
import { LinkChoice } from '../components/LinkChoice.tsx'
import { LinkFailure } from '../components/LinkFailure.tsx'
import { LinkNews } from '../components/LinkNews.tsx'
import { browserPage } from '../host-page/browserPage.ts'
import { loadLinkScript } from '../link-script/loadLinkScript.ts'
import { PlaidHost } from '../provider/PlaidHost.tsx'
import { type Completion, createCompletion } from './createCompletion.ts'
import { createLinkHandler, type LinkHandler } from './createLinkHandler.ts'
import { createPatience } from './createPatience.ts'
import { createPreparation, type Preparation } from './createPreparation.ts'
import { createTimers } from './createTimers.ts'
import { indexedDbExchangeStore } from './indexedDbExchangeStore.ts'
import type { LinkSessionOptions, SessionContext, SessionPart } from './SessionContext.ts'

/** What runs Link. A page loads it after it is shown, so that its first view costs the button alone. */
export interface LinkEngine {
  /** They hear of every change, in this order. */
  parts: readonly SessionPart[]
  preparation: Preparation
  completion: Completion
  handler: LinkHandler
  PlaidHost: typeof PlaidHost
  views: typeof views
  /** Listens to the page, and finishes what an earlier one left behind. The answer ends it. */
  connect(): () => void
}

/** What is only seen once Link ran. */
const views = { LinkNews, LinkFailure, LinkChoice }

type Wiring = Pick<SessionContext, 'getState' | 'dispatch' | 'happened' | 'isConnected' | 'capabilities'>

export function createLinkEngine(options: LinkSessionOptions, wiring: Wiring): LinkEngine {
  const { clock: base = systemClock } = options.environment
  const timers = createTimers(base)
  const context: SessionContext = {
    loadScript: () => loadLinkScript({ nonce: options.nonce(), clock: context.clock }),
    store: indexedDbExchangeStore(),
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
  const handler = createLinkHandler(context, { preparation, completion })
  return {
    parts: [preparation, completion, handler, createPatience(context)],
    preparation,
    completion,
    handler,
    PlaidHost,
    views,
    connect() {
      const forget = context.page.onRestored(() => context.dispatch({ type: 'pageRestored' }))
      void completion.finishEarlier()
      return () => {
        forget()
        timers.cancelAll()
        preparation.discardAll()
      }
    },
  }
}
