import type { Journey } from '../flow/Flow.ts'
import type { ViewTools } from './View.ts'

/** What an OAuth bank shows after its login: which accounts to share, and yes or no. */
export function bankPage(
  { make, icon, state, send }: Pick<ViewTools, 'make' | 'state' | 'send'> & { icon: (name: 'bank') => SVGElement },
  { accounts }: Journey,
): { heading: string; top: readonly Node[]; body: readonly Node[]; actions: readonly Node[] } {
  const boxes = accounts.map(({ id }) =>
    make('input', { type: 'checkbox', name: 'account', value: id, checked: true, onchange: () => enable() }),
  )
  const chosen = () => boxes.filter(({ checked }) => checked).map(({ value }) => value)
  const decide = (isAllowed: boolean) =>
    send({ type: 'decideAtBank', decision: { isAllowed, accountIds: isAllowed ? chosen() : null } })
  const allow = make('button', { type: 'button', class: 'primary', onclick: () => decide(true) }, 'Allow')
  const enable = () => {
    allow.disabled = chosen().length === 0
  }
  const client = state.facts?.clientName ?? 'This app'
  return {
    heading: `Share your accounts at ${state.institution?.name ?? 'this bank'}?`,
    top: [make('div', { class: 'badge' }, icon('bank'))],
    body: [
      make('p', { class: 'intro' }, `${client} asks to see these accounts and to move money to and from them.`),
      make(
        'fieldset',
        { class: 'options', 'aria-label': 'Accounts to share' },
        ...accounts.map(({ name, mask }, index) =>
          make(
            'label',
            { class: 'option' },
            make('strong', {}, name),
            make('span', {}, `••${mask ?? ''}`),
            ...boxes.slice(index, index + 1),
          ),
        ),
      ),
    ],
    actions: [allow, make('button', { type: 'button', class: 'secondary', onclick: () => decide(false) }, 'Deny')],
  }
}
