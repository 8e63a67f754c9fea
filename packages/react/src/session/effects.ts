import type { LinkSessionState } from '@banklink/core'
import type { Effect, In } from './Effect.ts'
import { cleanReturnAddress } from './effects/cleanReturnAddress.ts'
import { continueWaitingReturn } from './effects/continueWaitingReturn.ts'
import { dropExpiredToken } from './effects/dropExpiredToken.ts'
import { dropHandler } from './effects/dropHandler.ts'
import { exchangePublicToken } from './effects/exchangePublicToken.ts'
import { findDuplicates } from './effects/findDuplicates.ts'
import { forgetReturn } from './effects/forgetReturn.ts'
import { holdHandler } from './effects/holdHandler.ts'
import { loadScript } from './effects/loadScript.ts'
import { openLink } from './effects/openLink.ts'
import { rememberReturn } from './effects/rememberReturn.ts'
import { requestToken } from './effects/requestToken.ts'
import { restorePage } from './effects/restorePage.ts'
import { resumeReturn } from './effects/resumeReturn.ts'
import { storeChoice } from './effects/storeChoice.ts'
import { warnWhenSlow } from './effects/warnWhenSlow.ts'

type EffectTable = {
  [status in LinkSessionState['status']]: {
    enter: readonly Effect<In<status>>[]
    leave: readonly Effect<In<status>>[]
  }
}

/**
 * What each state does when it is entered and when it is left, in this order. It stands next to `transition`, which
 * says where a run goes.
 *
 * @see docs/reference/link-session.md
 */
export const effects: EffectTable = {
  idle: { enter: [dropHandler, forgetReturn, continueWaitingReturn], leave: [] },
  preparing: {
    enter: [dropHandler, forgetReturn, requestToken, loadScript, warnWhenSlow, continueWaitingReturn],
    leave: [],
  },
  ready: { enter: [holdHandler, forgetReturn, continueWaitingReturn], leave: [] },
  opening: {
    enter: [holdHandler, rememberReturn, findDuplicates, warnWhenSlow, openLink],
    leave: [cleanReturnAddress, restorePage],
  },
  open: { enter: [], leave: [cleanReturnAddress, restorePage] },
  choosing: { enter: [dropHandler, forgetReturn, storeChoice], leave: [] },
  completing: { enter: [dropHandler, forgetReturn, exchangePublicToken, warnWhenSlow], leave: [] },
  left: { enter: [dropHandler, forgetReturn, dropExpiredToken, continueWaitingReturn], leave: [] },
  failed: { enter: [dropHandler, forgetReturn, continueWaitingReturn], leave: [] },
  done: { enter: [dropHandler, forgetReturn, continueWaitingReturn], leave: [] },
  resuming: { enter: [dropHandler, resumeReturn], leave: [cleanReturnAddress] },
}
