import type { Command, FlowState, Journey, Pane } from '../flow/Flow.ts'
import { actionsAt } from '../flow/transition.ts'
import { createElementMaker, type Make } from './createElementMaker.ts'
import { icon } from './icon.ts'
import type { ViewParts, ViewTools } from './View.ts'
import { views } from './views/views.ts'

/** Renders the flow in a document, and sends the user's actions. */
export interface Screen {
  draw: (state: FlowState) => void
}

export interface ScreenParameters {
  document: Document
  /** Whether it is part of the page itself, where it takes no focus and can't be closed. */
  isEmbedded: boolean
  send: (command: Command) => void
  goToBank: (journey: Journey) => void
}

export function createScreen({ document, isEmbedded, send, goToBank }: ScreenParameters): Screen {
  const make = createElementMaker(document)
  let drawn: Pane | null = null
  let parts: AnyParts | null = null

  const card = make('div', { class: isEmbedded ? 'card embedded' : 'card', ...(isEmbedded ? {} : dialog) })
  document.body.replaceChildren(...(isEmbedded ? [] : [make('div', { class: 'backdrop' })]), card)
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && !isEmbedded) send({ type: drawn?.name === 'exit' ? 'stay' : 'askToLeave' })
  })

  return {
    draw: (state) => {
      const { pane } = state
      if (pane === drawn) return
      const isSamePane = pane.name === drawn?.name
      drawn = pane
      if (isSamePane && parts?.update) return parts.update(pane)
      const view = viewOf(pane)
      if (!view) return
      parts = view({ make, icon: (name) => icon(document, name), state, send, goToBank }, pane)
      const heading = make('h1', { id: 'heading', tabindex: '-1' }, parts.heading)
      card.replaceChildren(
        bar({ make, state, isEmbedded, document, send }),
        content(make, heading, parts),
        foot(make, parts),
      )
      // Whoever reads by ear or keyboard starts where the pane starts.
      if (!isEmbedded) heading.focus()
    },
  }
}

type AnyParts = Omit<ViewParts<'closed'>, 'update'> & { update?: (pane: Pane) => void }

const dialog = { role: 'dialog', 'aria-modal': 'true', 'aria-labelledby': 'heading' }

interface BarParameters extends Omit<ScreenParameters, 'goToBank'> {
  make: Make
  state: FlowState
}

function bar({ make, state, isEmbedded, document, send }: BarParameters): HTMLElement {
  const { pane } = state
  const actions = actionsAt(pane.name)
  const button = (name: 'back' | 'close', label: string, type: 'goBack' | 'askToLeave') =>
    make(
      'button',
      { type: 'button', class: name, 'aria-label': label, onclick: () => send({ type }) },
      icon(document, name),
    )
  return make(
    'div',
    { class: 'bar' },
    ...(hasBack(state) ? [button('back', backLabel(state), 'goBack')] : []),
    make('p', { class: 'mark' }, 'Simulator · no real bank'),
    ...(actions.includes('askToLeave') && !isEmbedded ? [button('close', 'Close', 'askToLeave')] : []),
  )
}

function hasBack({ pane, facts }: FlowState): boolean {
  if (pane.name === 'oauth') return pane.way === null && !facts?.update
  return pane.name === 'credentials' ? !facts?.update : withBack.has(pane.name)
}

const withBack: ReadonlySet<Pane['name']> = new Set(['mfa', 'recaptcha', 'numbers'])

function backLabel({ facts }: FlowState): string {
  return facts?.update ? 'Back to the login' : 'Back to the banks'
}

function content(make: Make, heading: HTMLElement, { top = [], body = [], isCentred }: AnyParts): HTMLElement {
  const inner = [...top, heading, ...body]
  return make('div', { class: 'content' }, ...(isCentred ? [make('div', { class: 'centre' }, ...inner)] : inner))
}

function foot(make: Make, { actions = [] }: AnyParts): HTMLElement {
  return make('div', { class: 'foot' }, ...actions)
}

// The table pairs each name with its own pane, which TypeScript cannot follow through a lookup.
function viewOf(pane: Pane): ((tools: ViewTools, pane: Pane) => AnyParts) | null {
  if (pane.name === 'closed') return null
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return views[pane.name] as unknown as (tools: ViewTools, pane: Pane) => AnyParts
}
