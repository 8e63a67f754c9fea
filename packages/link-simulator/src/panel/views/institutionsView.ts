import { offersNumbers } from '../../flow/institution.ts'
import { findInstitutions } from '../../sandbox/institutions.ts'
import type { View } from '../View.ts'
import { bankList } from './bankList.ts'

export const institutionsView: View<'institutions'> = (tools, pane) => {
  const { make, icon, send, state } = tools
  const input = make('input', {
    type: 'search',
    value: pane.query,
    placeholder: 'Search for a bank',
    'aria-label': 'Search for a bank',
    autocomplete: 'off',
    spellcheck: 'false',
    oninput: () => send({ type: 'searchInstitution', query: input.value.trim() }),
  })
  const byNumbers = make(
    'button',
    { type: 'button', class: 'secondary', onclick: () => send({ type: 'enterNumbers' }) },
    'Link with account numbers',
  )
  const results = make('div')
  const outcome = make('p', { class: 'intro', role: 'status' })
  const show = (query: string) => {
    const banks = findInstitutions(query, state.facts?.countryCodes)
    outcome.textContent =
      banks.length === 0 ? `No bank is called “${query}”. Check the spelling, or try a shorter name.` : ''
    byNumbers.hidden = banks.length > 0 || !offersNumbers(state)
    results.replaceChildren(bankList(tools, banks))
  }
  show(pane.query)
  return {
    heading: 'Choose your bank',
    body: [make('label', { class: 'search' }, icon('search'), input), outcome, results],
    actions: [byNumbers],
    update: ({ query }) => show(query),
  }
}
