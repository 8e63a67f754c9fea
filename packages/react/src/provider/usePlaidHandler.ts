'use client'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { usePlaidLink } from 'react-plaid-link'
import { keepScroll } from '../host-page/keepScroll.ts'
import type { LinkHandlerPort, LinkRun } from '../session/LinkSession.ts'

/**
 * Makes Link's handler for one run and hands it to the session. The only place that knows react-plaid-link.
 *
 * Mount it once a run: react-plaid-link closes Link when its token changes, and goes on saying `ready` when the
 * token is gone.
 */
export function usePlaidHandler(run: LinkRun, port: LinkHandlerPort): void {
  // StrictMode runs effects twice at mount only. With the token given after it, one handler is made and not two.
  const [isArmed, arm] = useState(false)
  useEffect(() => {
    // oxlint-disable-next-line react/set-state-in-effect
    arm(true)
    return () => arm(false)
  }, [])

  // react-plaid-link keeps the callbacks of the first render, so they must not close over anything newer.
  const [callbacks] = useState(() => callbacksOf(run, port))
  const [scroll] = useState(keepScroll)
  const token = isArmed ? run.token.linkToken : null
  // It has to come with the token: react-plaid-link makes no new handler for an address that comes later.
  const back = isArmed && run.receivedRedirectUri ? { receivedRedirectUri: run.receivedRedirectUri } : {}

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
    const detach = port.attach(run, { open: () => open() })
    return () => {
      attached.current = null
      detach()
    }
  }, [ready, open, run, port])
}

function callbacksOf(run: LinkRun, port: LinkHandlerPort) {
  return {
    onSuccess: (publicToken: string | null, metadata: Parameters<LinkHandlerPort['succeeded']>[2]) =>
      port.succeeded(run, publicToken, metadata),
    onExit: (
      error: Parameters<LinkHandlerPort['exited']>[1],
      metadata: NonNullable<Parameters<LinkHandlerPort['exited']>[2]>,
    ) => port.exited(run, error, metadata),
    onEvent: (name: string, metadata: object) => port.happened(run, name, metadata),
    onLoad: () => port.happened(run, 'onLoad', null),
  }
}
