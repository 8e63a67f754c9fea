'use client'
import { useEffect, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react'
import { usePlaidLink } from 'react-plaid-link'
import { keepScroll } from '../session/adapters/page/keepScroll.ts'
import type { LinkHandlerPort } from '../session/handler/LinkHandlerPort.ts'
import type { LinkHandlerSpec } from '../session/SessionSnapshot.ts'

/**
 * Creates Link's handler for one spec and passes it to the session. The only place that uses react-plaid-link.
 * Mount it once per spec: react-plaid-link closes Link when its token changes, and keeps returning `ready` after the
 * token is gone.
 */
export function usePlaidHandler(spec: LinkHandlerSpec, port: LinkHandlerPort): void {
  // StrictMode runs effects twice at mount only. With the token given after it, one handler is made and not two.
  const [mounting] = useState(createMounting)
  const isArmed = useSyncExternalStore(mounting.mount, mounting.isMounted, mounting.isMounted)

  // react-plaid-link keeps the callbacks of the first render, so they must not close over anything newer.
  const [callbacks] = useState(() => callbacksOf(spec, port))
  const [scroll] = useState(keepScroll)
  const token = isArmed ? spec.token.linkToken : null
  // It has to come with the token: react-plaid-link makes no new handler for an address that comes later.
  const back = isArmed && spec.receivedRedirectUri ? { receivedRedirectUri: spec.receivedRedirectUri } : {}

  // These two stand before and behind react-plaid-link's own effect, which makes and destroys the handler whenever
  // the token changes. So it is a dependency of theirs as well.
  useEffect(() => {
    scroll.before()
    return scroll.before
  }, [scroll, token])
  const { open, ready } = usePlaidLink({ token, ...back, ...callbacks })
  useEffect(() => {
    scroll.after()
    return scroll.after
  }, [scroll, token])

  const attached = useRef<unknown>(null)
  useLayoutEffect(() => {
    if (!ready || attached.current === open) return
    attached.current = open
    const detach = port.attach(spec, { open: () => open() })
    return () => {
      attached.current = null
      detach()
    }
  }, [ready, open, spec, port])
}

/** Whether the component's effects have run, which they have not in its first render. */
function createMounting() {
  let isMounted = false
  return {
    isMounted: () => isMounted,
    mount: () => {
      isMounted = true
      return () => {
        isMounted = false
      }
    },
  }
}

function callbacksOf(spec: LinkHandlerSpec, port: LinkHandlerPort) {
  return {
    onSuccess: (publicToken: string | null, metadata: Parameters<LinkHandlerPort['succeeded']>[2]) =>
      port.succeeded(spec, publicToken, metadata),
    onExit: (
      error: Parameters<LinkHandlerPort['exited']>[1],
      metadata: NonNullable<Parameters<LinkHandlerPort['exited']>[2]>,
    ) => port.exited(spec, error, metadata),
    onEvent: (name: string, metadata: object) => port.reported(spec, name, metadata),
    onLoad: () => port.reported(spec, 'onLoad', null),
  }
}
