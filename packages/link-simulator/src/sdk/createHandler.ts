import type { Panel } from '../panel/Panel.ts'
import type { LinkSession } from '../session/createLinkSession.ts'
import { warn } from '../warn.ts'
import type { CallbackChannel } from './createCallbackChannel.ts'
import type { HandlerRecord } from './HandlerRecord.ts'
import type { PlaidConfig, PlaidSdkHandler } from './PlaidSdk.ts'

export interface HandlerParameters {
  config: PlaidConfig
  /** The way to the app's callbacks; closed with the handler. */
  channel: CallbackChannel
  panel: Panel
  isEmbedded: boolean
  /** Starts a new run of Link. */
  begin: () => LinkSession
  /** Whether this opening is broken, so that nothing comes of it. */
  opensNothing: () => boolean
}

/** A handler with its record. */
export interface Handler extends PlaidSdkHandler {
  record: () => HandlerRecord
}

/** One handler of Link: loads, opens and closes repeatedly, until it is destroyed. */
export function createHandler({ config, channel, panel, isEmbedded, begin, opensNothing }: HandlerParameters): Handler {
  let session: LinkSession | null = null
  let isLoaded = false
  let isDestroyed = false
  let queued: (() => void)[] = isEmbedded ? [open] : []
  let timesOpened = 0

  // Link's frame loads after `create` has returned, whatever it is made of.
  channel.post(() => {
    if (isDestroyed) return
    isLoaded = true
    config.onLoad?.()
    for (const call of queued.splice(0)) call()
  })

  // The banks of an embedded Link stand in the page; it is open from the choice of one.
  const isOpen = () => session !== null && !['closed', 'tiles'].includes(session.state().pane.name)

  function open(): void {
    if (isDestroyed) return warn('Link was destroyed, so `open` does nothing. Create a new handler.')
    if (!isLoaded) return void queued.push(open)
    if (isOpen() || opensNothing()) return
    timesOpened += 1
    session = begin()
    panel.attach(session)
    if (isEmbedded) session.subscribe(({ pane }) => pane.name === 'closed' && pane.end.kind === 'exit' && reopen())
  }

  // The banks in the page are there again after the app has heard that the person left.
  function reopen(): void {
    channel.post(() => {
      if (!isDestroyed) open()
    })
  }

  function exit(options?: { force?: boolean } | boolean, callback?: () => void): void {
    if (queued.includes(open)) return void queued.push(() => exit(options, callback))
    if (!session || !isOpen()) {
      warn('Link is not open, so `exit` does nothing.')
      return callback?.()
    }
    if (callback) onClosed(session, () => channel.post(callback))
    const isForced = typeof options === 'object' ? options.force : options
    session.send({ type: isForced ? 'exitByForce' : 'askToLeave' })
  }

  function destroy(): void {
    isDestroyed = true
    queued = []
    session?.drop()
    channel.close()
    panel.remove()
  }

  return {
    open,
    exit,
    destroy,
    submit: () => {
      throw new Error(
        'The link simulator does not do Layer, so `submit` has nowhere to go. Use Plaid Sandbox for Layer.',
      )
    },
    record: () => ({ isEmbedded, timesOpened, isOpen: isOpen(), isDestroyed, hasToken: Boolean(config.token) }),
  }
}

function onClosed(session: LinkSession, callback: () => void): void {
  const stop = session.subscribe(({ pane }) => {
    if (pane.name !== 'closed') return
    stop()
    callback()
  })
}
