import {
  isSameRequest,
  type LinkedAccount,
  type LinkRequest,
  type LinkSessionState,
  linkError,
  type PlaidErrorMetadata,
  type PlaidExitMetadata,
  type PlaidSuccessMetadata,
  toLinkError,
  toLinkExit,
  toLinkResult,
} from '@banklink/core'
import type { Completion } from './createCompletion.ts'
import type { OAuthReturn } from './createOAuthReturn.ts'
import type { Preparation } from './createPreparation.ts'
import { toLinkEvent } from './LinkEvent.ts'
import type { LinkHandle, LinkHandlerPort, LinkRun } from './LinkSession.ts'
import { nextStep } from './nextStep.ts'
import type { SessionContext, SessionPart } from './SessionContext.ts'

/** Owns Link's handler: which one should exist, when it opens, and what its callbacks mean. */
export interface LinkHandler extends SessionPart {
  port: LinkHandlerPort
  /** Goes on with what the person decided: Plaid's id of an account, a currency, or `repair` in place of a duplicate. */
  choose(choice: string): void
  /** Whether Link can open for this request without getting anything ready. */
  canOpen(request: LinkRequest): boolean
}

export function createLinkHandler(
  context: SessionContext,
  { preparation, completion, addressFor }: Parts,
): LinkHandler {
  const { clock, page, getState, dispatch, happened } = context
  let run: LinkRun | null = null
  let attached: { run: LinkRun; handle: LinkHandle } | null = null
  let stopWaiting = () => {}
  let currencies: readonly string[] | null = null
  let linked: readonly LinkedAccount[] = []

  function fail(code: 'link.create_failed' | 'link.open_timeout', cause?: unknown): void {
    dispatch({ type: 'openFailed', error: linkError(code, { cause }) })
  }

  function open(): void {
    if (!run || attached?.run !== run) return // as soon as it is attached
    page.opening()
    try {
      attached.handle.open()
    } catch (cause) {
      fail('link.create_failed', cause)
    }
  }

  function succeeded(of: LinkRun, publicToken: string | null, metadata: PlaidSuccessMetadata): void {
    const result = toLinkResult(metadata)
    // Without Plaid's id, the end of the sealed state names the run just as well, and shortly.
    const id = result.linkSessionId || of.token.state.slice(-32)
    const { status } = getState()
    // Late is welcome; twice, or after another run began, is not.
    if (completion.isKnown(id) || (of !== run && status !== 'left' && status !== 'failed')) return
    const { request } = of
    // Whatever becomes of it, Link opens no second time with this one.
    preparation.tokens.take(request)
    const isLink = request.purpose === 'link'
    if (isLink && !publicToken) return dispatch({ type: 'linkFailed', error: linkError('link.public_token_missing') })
    const next = nextStep({ request, result, currencies, linked })
    if (next.type === 'linkFailed') return dispatch(next)
    completion.hold({
      id,
      ownerKey: context.ownerKey,
      backendId: context.backend().id,
      request,
      state: of.token.state,
      publicToken: isLink ? publicToken : null,
      result,
      createdAt: clock.now(),
      leaseUntil: 0,
    })
    dispatch(next)
  }

  function choose(choice: string): void {
    const state = getState()
    if (state.status !== 'choosing') return
    const { request, result, reason, existing } = state
    if (choice === 'repair' && existing) return repair(existing)
    const accounts =
      reason === 'currency'
        ? result.accounts.map((account) => ({ ...account, currency: choice }))
        : result.accounts.filter(({ id }) => id === choice)
    if (accounts.length === 0) return
    const chosen = { ...result, accounts }
    const next = nextStep({ request, result: chosen, currencies, linked: reason === 'several_accounts' ? linked : [] })
    if (next.type === 'linkFailed') completion.drop()
    else completion.narrow(chosen)
    dispatch(next.type === 'succeeded' ? { type: 'chosen', result: chosen } : next)
  }

  /** Nothing was exchanged, and nothing will be. */
  function repair({ id, nextAction }: LinkedAccount): void {
    if (nextAction !== 'reconnect' && nextAction !== 'verify_deposits') return
    completion.drop()
    dispatch({ type: 'repairChosen', request: { purpose: nextAction, accountId: id } })
  }

  /** As `currencies`: known in time, or the link goes on without. */
  async function lookForAccounts(): Promise<void> {
    linked = []
    const { signal } = new AbortController()
    linked = context.knownAccounts() ?? (await context.backend().list({}, { signal })).accounts
  }

  function exited(of: LinkRun, error: PlaidErrorMetadata | null, metadata: PlaidExitMetadata | null): void {
    if (of !== run) return
    const exit = toLinkExit(metadata)
    if (!error) return dispatch({ type: 'exited', exit })
    const failure = toLinkError(error, exit)
    if (failure.code === 'link.token_rejected') {
      preparation.discard(of.request)
      return dispatch({ type: 'tokenRejected' })
    }
    const isReturn = failure.code.startsWith('link.return_')
    dispatch({ type: isReturn ? 'returnRefused' : 'linkFailed', error: failure })
  }

  return {
    choose,
    port: {
      getRun: () => run,
      attach(of, handle) {
        const mine = { run: of, handle }
        attached = mine
        if (getState().status === 'opening') open()
        return () => {
          if (attached === mine) attached = null
        }
      },
      threw(of, cause) {
        if (of === run) fail('link.create_failed', cause)
      },
      succeeded(of, publicToken, metadata) {
        happened(toLinkEvent('onSuccess', metadata))
        succeeded(of, publicToken, metadata)
      },
      exited(of, error, metadata) {
        happened(toLinkEvent('onExit', { ...metadata, ...error }))
        exited(of, error, metadata)
      },
      happened(of, name, metadata) {
        happened(toLinkEvent(name, metadata))
        if (name === 'OPEN' && of === run) dispatch({ type: 'shown' })
      },
    },
    canOpen(request) {
      return run !== null && isSameRequest(run.request, request) && preparation.tokens.peek(request) === run.token
    },
    entered(state, before) {
      if (before.status === 'opening') stopWaiting()
      if (isShowing(before) && !isShowing(state)) page.closed()
      if (state.status === 'ready' || state.status === 'opening') {
        const token = preparation.tokens.peek(state.request)
        if (token && run?.token !== token) {
          run = { key: ++made, request: state.request, token, ...addressFor(token) }
        }
        // A return works once: who opens Link again after it gets another handler.
      } else if (state.status !== 'open' && (state.status !== 'left' || run?.receivedRedirectUri)) {
        run = null
      }
      if (state.status !== 'opening') return
      // By the time that Link is done it is known. Where it is not, the platform has the last word.
      context.capabilities().then(
        (known) => (currencies = known.currencies),
        () => {},
      )
      if (state.request.purpose === 'link') lookForAccounts().catch(() => {})
      stopWaiting = clock.after(context.openWithinMs, () => fail('link.open_timeout'))
      open()
    },
  }
}

/** Counts over all sessions of the page: a new owner's handler is never taken for the old one's. */
let made = 0

function isShowing({ status }: LinkSessionState): boolean {
  return status === 'opening' || status === 'open'
}

interface Parts {
  preparation: Preparation
  completion: Completion
  addressFor: OAuthReturn['addressFor']
}
