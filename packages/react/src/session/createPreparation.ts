import { isSameRequest, type LinkRequest, type LinkToken, toBanklinkError } from '@banklink/core'
import { createTokenSlot, type TokenSlot } from './createTokenSlot.ts'
import { createTokenSource } from './createTokenSource.ts'
import type { SessionContext, SessionPart } from './SessionContext.ts'

/** Gets the link token and Link's script ready, and gives back what was not used. */
export interface Preparation extends SessionPart {
  tokens: TokenSlot
  /** Goes on with a token that an earlier page was given. */
  adopt(request: LinkRequest, token: LinkToken): void
  /** Forgets a token, and tells the platform that nobody will use it. */
  discard(request: LinkRequest): void
  discardAll(): void
}

export function createPreparation(context: SessionContext): Preparation {
  const { clock, getState, dispatch } = context
  const ask = createTokenSource(context)
  const tokens = createTokenSlot(begin, clock)

  async function begin(request: LinkRequest): Promise<LinkToken> {
    discard(request) // one that expired
    const token = await ask(request)
    if (context.isConnected()) endInTime(request, token)
    // The provider went away meanwhile: nobody is left to use it.
    else giveBack(request, token)
    return token
  }

  function endInTime(request: LinkRequest, token: LinkToken): void {
    clock.after(token.expiresInMs, () => expire(request, token))
  }

  function prepare(request: LinkRequest): void {
    const isAwaited = () => {
      const state = getState()
      return state.status === 'preparing' && isSameRequest(state.request, request)
    }
    const fail = (step: 'token' | 'script') => (cause: unknown) => {
      if (isAwaited()) dispatch({ type: 'preparationFailed', step, error: toBanklinkError(cause) })
    }
    tokens.get(request).then(() => isAwaited() && dispatch({ type: 'tokenIssued' }), fail('token'))
    context.loadScript().then(() => dispatch({ type: 'scriptLoaded' }), fail('script'))
  }

  function expire(request: LinkRequest, token: LinkToken): void {
    const state = getState()
    const isShown = state.status !== 'idle' && isSameRequest(state.request, request)
    // Link holds on to the token while it is open. It is looked at again when the person leaves.
    const isInUse = isShown && (state.status === 'opening' || state.status === 'open')
    if (isInUse || !tokens.holds(request, token)) return
    discard(request)
    if (isShown) dispatch({ type: 'expired' })
  }

  function giveBack(request: LinkRequest, token: LinkToken | undefined): void {
    if (!token || request.purpose !== 'link') return
    // Nobody waits for it, and a row that stays does no harm.
    const { signal } = new AbortController()
    context
      .backend()
      .abandon?.(token.state, { signal })
      .catch(() => {})
  }

  function discard(request: LinkRequest): void {
    giveBack(request, tokens.take(request))
  }

  return {
    tokens,
    discard,
    adopt(request, token) {
      discard(request)
      tokens.put(request, token)
      endInTime(request, token)
    },
    discardAll() {
      for (const { request, token } of tokens.clear()) giveBack(request, token)
    },
    entered(state, before) {
      if (state.status === 'left' && !tokens.peek(state.request)) {
        discard(state.request)
        dispatch({ type: 'expired' })
      }
      if (state.status !== 'preparing') return
      if (before.status === 'preparing' && isSameRequest(before.request, state.request)) return
      prepare(state.request)
    },
  }
}
