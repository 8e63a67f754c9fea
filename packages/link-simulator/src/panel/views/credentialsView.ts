import { goodLogin } from '../../sandbox/signIn.ts'
import type { View, ViewTools } from '../View.ts'

export const credentialsView: View<'credentials'> = (tools, { username, refusal }) => {
  const { make, send, state } = tools
  const user = make('input', { ...plainInput, type: 'text', name: 'username', value: username, required: true })
  const password = make('input', { ...plainInput, type: 'password', name: 'password', required: true })
  const submit = (event: Event) => {
    event.preventDefault()
    send({ type: 'submitCredentials', username: user.value.trim(), password: password.value })
  }
  return {
    heading: `Sign in to ${state.institution?.name ?? 'your bank'}`,
    body: [
      ...(refusal
        ? [make('p', { class: 'alert', role: 'alert' }, refusal.display_message ?? refusal.error_message)]
        : []),
      make(
        'form',
        { id: 'login', onsubmit: submit },
        make('label', { class: 'field' }, make('span', {}, 'Username'), user),
        make('label', { class: 'field' }, make('span', {}, 'Password'), password),
      ),
      hint(tools),
    ],
    actions: [make('button', { type: 'submit', form: 'login', class: 'primary' }, 'Sign in')],
  }
}

const plainInput = { autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false' }

function hint({ make }: ViewTools): HTMLElement {
  const { username, password } = goodLogin
  return make(
    'p',
    { class: 'hint' },
    'Sandbox login: ',
    make('code', {}, username),
    ' with ',
    make('code', {}, password),
    '. Any other is refused.',
  )
}
