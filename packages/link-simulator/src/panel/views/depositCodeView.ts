import { depositCode } from '../../sandbox/numbers.ts'
import type { View } from '../View.ts'

export const depositCodeView: View<'depositCode'> = ({ make, send }, { flow, accounts, refusal }) => {
  const [account] = accounts
  const input = make('input', {
    type: 'text',
    name: 'code',
    autocomplete: 'off',
    autocapitalize: 'characters',
    spellcheck: 'false',
    maxlength: '3',
    required: true,
  })
  const submit = (event: Event) => {
    event.preventDefault()
    send({ type: 'submitDepositCode', code: input.value.trim() })
  }
  const whose = account ? `${account.name} ••${account.mask ?? ''}` : 'your account'
  return {
    heading: 'Enter the deposit code',
    body: [
      make(
        'p',
        { class: 'intro' },
        flow === 'instant' ? `A deposit of $0.01 is on ${whose} now.` : `A deposit of $0.01 was sent to ${whose}.`,
        ' The code is the 3 letters after # in its description.',
      ),
      ...(refusal
        ? [make('p', { class: 'alert', role: 'alert' }, refusal.display_message ?? refusal.error_message)]
        : []),
      make(
        'form',
        { id: 'code', onsubmit: submit },
        make('label', { class: 'field' }, make('span', {}, 'Deposit code'), input),
      ),
      make('p', { class: 'hint' }, 'Sandbox code: ', make('code', {}, depositCode)),
    ],
    actions: [make('button', { type: 'submit', form: 'code', class: 'primary' }, 'Verify')],
  }
}
