import type { Command, FlowState, Journey } from '../flow/Flow.ts'
import { drawBankWindow } from './drawBankWindow.ts'

/** The page of an OAuth bank: a window, a tab, or the app's own window. */
export interface Bank {
  /** Sends a command of the panel's user. */
  send: (command: Command) => void
  /** To be called within a click, or the browser refuses the window. */
  goTo: (journey: Journey) => void
  follow: (state: FlowState) => void
  close: () => void
}

export interface BankParameters {
  state: () => FlowState | null
  send: (command: Command) => boolean
}

export function createBank({ state, send }: BankParameters): Bank {
  let opened: Window | null = null
  let watch: ReturnType<typeof setInterval> | undefined
  let isLeaving = false // whether the person decided here, in place of the app's page

  function close(): void {
    clearInterval(watch)
    opened?.close()
    opened = null
  }

  function goTo(journey: Journey): void {
    close()
    opened = isWebview() ? null : openWindow(journey)
    if (!opened) return redirect(journey)
    send({ type: 'goToBank', way: 'window' })
    const bank = opened
    const until = Date.now() + longest
    // A window of another origin tells nothing but that it is gone.
    watch = setInterval(() => {
      if (bank.closed && send({ type: 'closeBank' })) close()
      else if (Date.now() > until && send({ type: 'timeOutAtBank' })) close()
    }, 200)
    const now = state()
    if (journey.url === null && now) drawBankWindow(bank, { state: now, journey, decide: decideInWindow })
  }

  function decideInWindow(command: Command): void {
    if (send(command)) close()
  }

  function redirect({ url }: Journey): void {
    send({ type: 'goToBank', way: 'redirect' })
    if (url !== null) location.assign(`${url}?way=redirect`)
  }

  return {
    send: (command) => {
      if (command.type === 'decideAtBank') isLeaving = true
      send(command)
    },
    goTo,
    follow: ({ pane }) => {
      if (pane.name !== 'closed') return
      close()
      if (isLeaving && pane.end.kind === 'sentBack') location.assign(pane.end.returnUri)
    },
    close,
  }
}

// How long the bank's window may be open, in milliseconds.
const longest = 15 * 60_000

// A browser inside an app has no second window: it shows that in its name, as Android's does.
function isWebview(): boolean {
  return navigator.userAgent.includes('; wv)')
}

function openWindow({ url }: Journey): Window | null {
  const isDesktop = globalThis.matchMedia?.('(hover: hover) and (min-width: 600px)').matches ?? true
  const opened = window.open(url ?? '', 'link-simulator-bank', isDesktop ? 'popup,width=480,height=720' : '')
  return opened ?? null
}
