import type { FlowState } from '../flow/Flow.ts'
import type { LinkSession } from '../session/createLinkSession.ts'
import { createBank } from './createBank.ts'
import { createFrame } from './createFrame.ts'
import { createScreen, type Screen } from './createScreen.ts'
import type { Panel } from './Panel.ts'
import { scrollLock } from './scrollLock.ts'

export interface PanelParameters {
  /** Which handler of the page it belongs to. */
  number: number
  /** What of the flow it shows. @default everything */
  shows?: (state: FlowState) => boolean
}

/** The panel over the page: made with the handler and hidden until there is something to show, as Plaid's is. */
export function createPanel({ number, shows = () => true }: PanelParameters): Panel {
  const { body } = pageDocument()
  const scroll = scrollLock(body)
  let session: LinkSession | null = null
  let screen: Screen | null = null
  let isShown = false
  const bank = createBank({ state: () => session?.state() ?? null, send: (command) => session?.send(command) ?? false })

  const frame = createFrame({
    parent: body,
    id: `plaid-link-iframe-${number + 1}`,
    title: 'Plaid Link simulator',
    onDocument: (document) => {
      screen = createScreen({ document, isEmbedded: false, send: bank.send, goToBank: bank.goTo })
      if (session && isShown) screen.draw(session.state())
    },
  })
  // Through the style object: a strict CSP allows that, and it is how Plaid's script shows and hides.
  Object.assign(frame.style, overPage, { display: 'none' })

  function show(isWanted: boolean): void {
    if (isWanted === isShown) return
    isShown = isWanted
    frame.style.display = isWanted ? 'block' : 'none'
    if (isWanted) scroll.lock()
    else scroll.release()
  }

  function follow(state: FlowState): void {
    show(isVisible(state) && shows(state))
    if (isShown) screen?.draw(state)
    bank.follow(state)
  }

  return {
    attach: (next) => {
      session = next
      next.subscribe(follow)
      follow(next.state())
    },
    remove: () => {
      show(false)
      bank.close()
      session = null
      frame.remove()
    },
  }
}

/** The page's document, if there is one. */
function pageDocument(): Document {
  if (typeof document === 'undefined') {
    throw new Error(
      'The link simulator shows a panel, and there is no document to show it in. ' +
        'Make it with `panel: false`, or run the test in jsdom or a browser.',
    )
  }
  return document
}

function isVisible({ pane }: FlowState): boolean {
  if (pane.name === 'loading') return pane.work.kind !== 'handOver' || !pane.work.isHidden
  return pane.name !== 'closed'
}

const overPage = {
  position: 'fixed',
  inset: '0',
  width: '100%',
  height: '100%',
  border: '0',
  zIndex: '9999999999',
  // Else a page with another colour scheme gets an opaque canvas behind the card.
  colorScheme: 'light',
}
