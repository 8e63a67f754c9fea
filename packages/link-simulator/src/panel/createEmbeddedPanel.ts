import type { FlowState } from '../flow/Flow.ts'
import type { LinkSession } from '../session/createLinkSession.ts'
import { createFrame } from './createFrame.ts'
import { createPanel } from './createPanel.ts'
import { createScreen, type Screen } from './createScreen.ts'
import type { Panel } from './Panel.ts'

/** The banks inside an element of the page, and the panel over the page once one is chosen. */
export function createEmbeddedPanel({ number, element }: { number: number; element: HTMLElement }): Panel {
  const over = createPanel({ number, shows: (state) => !isInPage(state) })
  let session: LinkSession | null = null
  let screen: Screen | null = null

  const follow = (state: FlowState) => {
    if (isInPage(state)) screen?.draw(state)
  }
  const frame = createFrame({
    parent: element,
    id: `plaid-embedded-link-iframe-${number + 1}`,
    title: 'Plaid Link simulator, banks',
    onDocument: (document) => {
      screen = createScreen({
        document,
        isEmbedded: true,
        send: (command) => session?.send(command),
        goToBank: () => {}, // no bank's page is left from the list itself
      })
      if (session) follow(session.state())
    },
  })
  Object.assign(frame.style, { width: '100%', height: '100%', minHeight: '300px', border: '0', colorScheme: 'light' })

  return {
    attach: (next) => {
      session = next
      next.subscribe(follow)
      follow(next.state())
      over.attach(next)
    },
    remove: () => {
      session = null
      frame.remove()
      over.remove()
    },
  }
}

// Before a bank is chosen there is nothing to lay over the page, not even an error.
function isInPage({ facts, pane }: FlowState): boolean {
  return pane.name === 'tiles' || (facts === null && (pane.name === 'loading' || pane.name === 'fatal'))
}
