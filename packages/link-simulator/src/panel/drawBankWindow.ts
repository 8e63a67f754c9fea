import type { Command, FlowState, Journey } from '../flow/Flow.ts'
import { adoptStyles } from './adoptStyles.ts'
import { bankPage } from './bankPage.ts'
import { createElementMaker } from './createElementMaker.ts'
import { icon } from './icon.ts'

export interface BankWindowParameters {
  state: FlowState
  journey: Journey
  decide: (command: Command) => void
}

/** Renders the page of an OAuth bank in a separate window, if no server serves one. */
export function drawBankWindow({ document }: Window, { state, journey, decide }: BankWindowParameters): void {
  const make = createElementMaker(document)
  const tools = { make, icon: (name: 'bank') => icon(document, name), state, send: decide }
  const { heading, top, body, actions } = bankPage(tools, journey)
  document.title = heading
  document.documentElement.lang = 'en'
  const isDark = document.defaultView?.matchMedia?.('(prefers-color-scheme: dark)').matches
  document.documentElement.setAttribute('data-scheme', isDark ? 'dark' : 'light')
  adoptStyles(document)
  document.body.replaceChildren(
    make(
      'main',
      { class: 'card whole' },
      make('div', { class: 'bar' }, make('p', { class: 'mark' }, 'Simulator · no real bank')),
      make('div', { class: 'content' }, ...top, make('h1', {}, heading), ...body),
      make('div', { class: 'foot' }, ...actions),
    ),
  )
}
