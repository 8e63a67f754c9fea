import { choosesOne } from '../../flow/sharing.ts'
import type { PlaidAccount } from '../../sdk/PlaidSdk.ts'
import type { View, ViewTools } from '../View.ts'

export const accountsView: View<'accounts'> = (tools, pane) => {
  const { accounts, shared } = pane
  const { make, send, state } = tools
  const isSingle = choosesOne(state, pane)
  const boxes = accounts.map(({ id }) =>
    make('input', {
      type: isSingle ? 'radio' : 'checkbox',
      name: 'account',
      value: id,
      checked: shared.some((account) => account.id === id),
      onchange: () => enable(),
    }),
  )
  const next = make('button', { type: 'submit', form: 'accounts', class: 'primary' }, 'Continue')
  const chosen = () => boxes.filter(({ checked }) => checked).map(({ value }) => value)
  const enable = () => {
    next.disabled = chosen().length === 0
  }
  const submit = (event: Event) => {
    event.preventDefault()
    send({ type: 'chooseAccounts', accountIds: chosen() })
  }
  enable()
  const heading = isSingle ? 'Choose an account' : 'Choose your accounts'
  return {
    heading,
    body: [
      make('p', { class: 'intro' }, `${state.institution?.name ?? 'Your bank'} has these accounts.`),
      make(
        'form',
        { id: 'accounts', onsubmit: submit },
        make(
          'fieldset',
          { class: 'options', 'aria-label': heading },
          ...accounts.map((account, index) => option(tools, account, boxes[index])),
        ),
      ),
    ],
    actions: [next],
  }
}

function option({ make }: ViewTools, account: PlaidAccount, box: HTMLInputElement | undefined): HTMLElement {
  return make(
    'label',
    { class: 'option' },
    make('strong', {}, account.name),
    make('span', {}, `${subtypes[account.subtype] ?? account.subtype} ••${account.mask ?? ''}`),
    ...(box ? [box] : []),
  )
}

const subtypes: Record<string, string | undefined> = { checking: 'Checking', savings: 'Savings' }
