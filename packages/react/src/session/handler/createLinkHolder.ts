import { linkError, toLinkError, toLinkExit } from '@banklink/core'
import type { EffectContext } from '../EffectContext.ts'
import { toLinkEvent } from '../LinkEvent.ts'
import type { LinkHandlerSpec } from '../SessionSnapshot.ts'
import type { LinkHandle, LinkHandlerPort } from './LinkHandlerPort.ts'
import { receiveSuccess } from './receiveSuccess.ts'

/** Holds Link's handle while there is one, and turns Link's callbacks into events of the session. */
export interface LinkHolder {
  port: LinkHandlerPort
  /** Opens Link, or does nothing while its handle is not there: `attach` opens it then. */
  open(): void
}

export function createLinkHolder(context: EffectContext): LinkHolder {
  const { dispatch, getSnapshot, report, page } = context
  let attached: { of: LinkHandlerSpec; handle: LinkHandle } | null = null
  const isCurrent = (of: LinkHandlerSpec) => getSnapshot().handler?.key === of.key
  const fail = (cause: unknown) => dispatch({ type: 'openFailed', error: linkError('link.create_failed', { cause }) })

  function open(): void {
    if (!attached || !isCurrent(attached.of)) return
    if (!page.opening()) return dispatch({ type: 'openFailed', error: linkError('link.busy') })
    context.tokens.used(attached.of.token)
    try {
      attached.handle.open()
    } catch (cause) {
      fail(cause)
    }
  }

  const exited: LinkHandlerPort['exited'] = (of, error, metadata) => {
    if (!isCurrent(of)) return
    const exit = toLinkExit(metadata)
    if (!error) return dispatch({ type: 'exited', exit })
    const failure = toLinkError(error, exit)
    if (failure.code === 'link.token_rejected') {
      context.tokens.discard(of.request)
      return dispatch({ type: 'tokenRejected' })
    }
    if (!failure.code.startsWith('link.return_')) return dispatch({ type: 'linkFailed', error: failure })
    if (context.journey.arrival?.hasNext()) return dispatch({ type: 'returnMismatched' })
    dispatch({ type: 'returnRefused', error: failure })
  }

  return {
    open,
    port: {
      attach(of, handle) {
        const mine = { of, handle }
        attached = mine
        if (getSnapshot().state.status === 'opening') open()
        return () => {
          if (attached === mine) attached = null
        }
      },
      failed(of, cause) {
        if (isCurrent(of)) fail(cause)
      },
      succeeded(of, publicToken, metadata) {
        report(toLinkEvent('onSuccess', metadata))
        receiveSuccess({ of, isCurrent: isCurrent(of), publicToken, metadata }, context)
      },
      exited(of, error, metadata) {
        report(toLinkEvent('onExit', { ...metadata, ...error }))
        exited(of, error, metadata)
      },
      reported(of, name, metadata) {
        report(toLinkEvent(name, metadata))
        if (name === 'OPEN' && isCurrent(of)) dispatch({ type: 'shown' })
      },
    },
  }
}
