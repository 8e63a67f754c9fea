import type { LinkRequest, LinkToken } from '@banklink/core'
import type { SessionCore } from './EffectContext.ts'
import type { LinkHandlerPort } from './handler/LinkHandlerPort.ts'
import type { LinkChoice } from './LinkChoice.ts'
import type { LinkObserver } from './LinkObserver.ts'
import type { CreateReturnArrival } from './oauth/ReturnArrival.ts'
import type { SessionOptions } from './SessionOptions.ts'
import type { SessionSnapshot } from './SessionSnapshot.ts'
import type { HeldToken } from './tokens/createTokenSlot.ts'

/** The module that a session loads after the first render. */
export interface EffectsModule {
  createEffects: (options: SessionOptions, core: SessionCore) => Effects
  /** Loads what shows a run. */
  loadViews?: () => Promise<unknown>
}

/** The effects of a session, and the commands that need what they hold. */
export interface Effects {
  /** Runs what the table says about leaving the one state and entering the other. */
  changed(now: SessionSnapshot, before: SessionSnapshot): void
  /** Listens to the page, and finishes what an earlier one left. The answer ends it. */
  connect(): () => void
  /** The owner is no longer known, or is known again. */
  ownerChanged(isHere: boolean): void
  readonly port: LinkHandlerPort
  choose(choice: LinkChoice): void
  /** Whether Link can open for a request at once. */
  canOpen(request: LinkRequest): boolean
  /** Whether the run's success can still be sent to the platform. */
  canComplete(): boolean
  /** Drops the run's result of Link: the user dismissed it. */
  dropExchange(): void
  getLinkToken(request: LinkRequest): Promise<LinkToken>
  spendLinkToken(request: LinkRequest): void
  discardTokens(): void
  listTokens(): HeldToken[]
  resumeReturn(observer: LinkObserver | null, create: CreateReturnArrival): Promise<boolean>
  leaveFor(path: string): void
  /** The app changed the owner's accounts without a run: notifies the other tabs. */
  accountsChanged(): void
  /** A component that can receive the end of a run was mounted. */
  observerJoined(): void
  /** Whether the page is shown inside another one. */
  readonly isFramed: boolean
}
