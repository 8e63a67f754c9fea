import { isSameRequest, type LinkRequest, type LinkToken } from '@banklink/core'
import type { EffectContext } from '../EffectContext.ts'
import { createTokenSlot, type TokenSlot } from './createTokenSlot.ts'
import { createTokenSource } from './createTokenSource.ts'
import { createUnusedTokens } from './createUnusedTokens.ts'

/** The session's link tokens: each is requested once, and returned to the platform if nothing will use it. */
export interface TokenSupply extends TokenSlot {
  /** Puts in a token that an earlier page was given. */
  adopt(request: LinkRequest, token: LinkToken): void
  /** Forgets a token, and gives it back to the platform. */
  discard(request: LinkRequest): void
  discardAll(): void
  /** Link is opened with this token: no other page is to use it. */
  used(token: LinkToken): void
  /** Lets other pages use what is here while this one is hidden. The answer ends it. */
  watch(): () => void
  /** Returns expired tokens of earlier pages to the platform. */
  dropExpired(): void
}

export function createTokenSupply(context: EffectContext): TokenSupply {
  const { clock, dispatch, getSnapshot, isConnected } = context
  const ask = createTokenSource(context, giveBack)
  const unused = createUnusedTokens(context)
  const slot = createTokenSlot(create, clock, giveBack)

  async function create(request: LinkRequest): Promise<LinkToken> {
    discard(request) // one that expired
    const token = (await unused.find(request)) ?? (await ask(request))
    if (isConnected()) {
      expireLater(request, token)
      unused.keep(request, token)
    }
    return token
  }

  function expireLater(request: LinkRequest, token: LinkToken): void {
    clock.after(token.expiresInMs, () => expire(request, token))
  }

  function expire(request: LinkRequest, token: LinkToken): void {
    const { state } = getSnapshot()
    const isShown = state.status !== 'idle' && isSameRequest(state.request, request)
    // Link holds on to the token while it is open. It is looked at again when the person leaves.
    const isInUse = isShown && (state.status === 'opening' || state.status === 'open')
    if (isInUse || !slot.holds(request, token)) return
    discard(request)
    if (isShown) dispatch({ type: 'expired' })
  }

  function giveBack(request: LinkRequest, token: LinkToken | undefined): void {
    if (!token || request.purpose !== 'link') return
    unused.forget(token)
    abandon(token)
  }

  /** Nothing waits for it, and a row that stays does no harm. */
  function abandon({ state }: Pick<LinkToken, 'state'>): void {
    const { signal } = new AbortController()
    context
      .backend()
      .abandon?.(state, { signal })
      .catch(() => {})
  }

  /** Forgets tokens that another page used, without giving them back. */
  function dropUsed(used: readonly LinkToken[]): void {
    for (const { request, token } of slot.list()) {
      if (!used.includes(token)) continue
      slot.take(request)
      const { state } = getSnapshot()
      if (state.status !== 'idle' && isSameRequest(state.request, request)) dispatch({ type: 'expired' })
    }
  }

  function discard(request: LinkRequest): void {
    giveBack(request, slot.take(request))
  }

  return {
    ...slot,
    discard,
    adopt(request, token) {
      discard(request)
      slot.put(request, token)
      expireLater(request, token)
    },
    used: (token) => unused.forget(token),
    take(request) {
      const token = slot.take(request)
      if (token) unused.forget(token)
      return token
    },
    watch: () =>
      context.page.onVisibilityChange(() => {
        if (context.page.isVisible()) void unused.reclaim().then(dropUsed)
        else unused.release()
      }),
    dropExpired: () => void unused.dropExpired().then((expired) => expired.forEach(abandon)),
    discardAll() {
      for (const { request, token } of slot.clear()) giveBack(request, token)
    },
  }
}
