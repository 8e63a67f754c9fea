import { sandboxNumbers } from '../../sandbox/numbers.ts'
import type { View, ViewTools } from '../View.ts'

export const numbersView: View<'numbers'> = (tools, { flow, account, refusal }) => {
  const { make, send } = tools
  const routing = make('input', { ...digits, name: 'routing' })
  const number = make('input', { ...digits, name: 'account' })
  const kinds = account ? [] : subtypes(tools)
  const alert = make('p', { role: 'alert' })
  const show = (text: string | null) => {
    alert.className = text ? 'alert' : ''
    alert.textContent = text ?? ''
  }
  show(refusal)
  const submit = (event: Event) => {
    event.preventDefault()
    send({
      type: 'submitNumbers',
      routingNumber: routing.value.trim(),
      accountNumber: number.value.trim(),
      subtype: account?.subtype ?? kinds.find(({ checked }) => checked)?.value ?? 'checking',
    })
  }
  return {
    heading: account ? `Confirm ${account.name} ••${account.mask ?? ''}` : 'Enter your account numbers',
    body: [
      make('p', { class: 'intro' }, intros[flow]),
      alert,
      make(
        'form',
        { id: 'numbers', onsubmit: submit },
        make('label', { class: 'field' }, make('span', {}, 'Routing number'), routing),
        make('label', { class: 'field' }, make('span', {}, 'Account number'), number),
        ...(kinds.length > 0 ? [kindsField(tools, kinds)] : []),
      ),
      hint(tools, sandboxNumbers(flow, account?.mask ?? null)),
    ],
    actions: [make('button', { type: 'submit', form: 'numbers', class: 'primary' }, 'Continue')],
    update: (pane) => show(pane.refusal),
  }
}

const digits = { type: 'text', inputmode: 'numeric', autocomplete: 'off', spellcheck: 'false', required: true }

const intros = {
  match: 'The numbers show that this account is yours. They stand on a cheque, and in your online banking.',
  automated: 'A small deposit will check these numbers by itself, in one or two days.',
  sameDay: 'A small deposit will come, with a code that you enter here later.',
  instant: 'A small deposit will come at once, with a code that you enter next.',
}

function subtypes({ make, state }: ViewTools): HTMLInputElement[] {
  const allowed = state.facts?.accountSubtypes
  return ['checking', 'savings']
    .filter((subtype) => allowed?.includes(subtype) ?? true)
    .map((subtype, index) =>
      make('input', { type: 'radio', name: 'subtype', value: subtype, ...(index === 0 ? { checked: true } : {}) }),
    )
}

function kindsField({ make }: ViewTools, kinds: readonly HTMLInputElement[]): HTMLElement {
  return make(
    'fieldset',
    { class: 'options' },
    make('legend', {}, 'Kind of account'),
    ...kinds.map((radio) =>
      make('label', { class: 'option' }, make('strong', {}, radio.value === 'savings' ? 'Savings' : 'Checking'), radio),
    ),
  )
}

function hint({ make }: ViewTools, known: { routingNumber: string; accountNumber: string }): HTMLElement {
  const code = (text: string) => make('code', {}, text)
  return make(
    'p',
    { class: 'hint' },
    'Sandbox numbers: ',
    code(known.routingNumber),
    ' with ',
    code(known.accountNumber),
  )
}
