import type { AuthType } from '../../flow/Flow.ts'
import type { View } from '../View.ts'

export const authTypeView: View<'authType'> = ({ make, send, state }) => {
  const button = (authType: AuthType, look: string, label: string) =>
    make('button', { type: 'button', class: look, onclick: () => send({ type: 'chooseAuthType', authType }) }, label)
  return {
    heading: 'How would you like to link your account?',
    body: [make('p', { class: 'intro' }, `${state.facts?.clientName ?? 'This app'} takes either way.`)],
    actions: [
      button('instant', 'primary', 'Log in to your bank'),
      button('manual', 'secondary', 'Enter account numbers'),
    ],
  }
}
