import { type BanklinkError, isSameRequest, type LinkRequest, linkError, toLinkError, toLinkExit } from '@banklink/core'
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
  /** The request whose last token was refused. A second refusal in a row has a cause that no third token takes away. */
  let refused: LinkRequest | null = null
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
    const failure = error && toLinkError(error, exit)
    if (failure?.code === 'link.token_rejected') return rejected(of, failure)
    refused = null
    if (!failure) return dispatch({ type: 'exited', exit })
    if (!failure.code.startsWith('link.return_')) return dispatch({ type: 'linkFailed', error: failure })
    if (context.journey.arrival?.hasNext()) return dispatch({ type: 'returnMismatched' })
    dispatch({ type: 'returnRefused', error: failure })
  }

  function rejected({ request, token }: LinkHandlerSpec, error: BanklinkError): void {
    const isFresh = context.tokens.peek(request) === token
    const isAgain = isFresh && refused !== null && isSameRequest(refused, request)
    refused = isAgain ? null : request
    context.tokens.discard(request)
    dispatch(isAgain ? { type: 'linkFailed', error } : { type: 'tokenRejected' })
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
        refused = null
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
