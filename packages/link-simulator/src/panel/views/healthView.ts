import { offersNumbers } from '../../flow/institution.ts'
import type { View } from '../View.ts'

export const healthView: View<'health'> = ({ make, icon, send, state }, { health }) => {
  const bank = state.institution?.name ?? 'This bank'
  const isDown = health === 'down'
  const button = (label: string, type: 'goOnAnyway' | 'goBack' | 'enterNumbers', isFirst = false) =>
    make('button', { type: 'button', class: isFirst ? 'primary' : 'secondary', onclick: () => send({ type }) }, label)
  return {
    heading: isDown ? `${bank} cannot be reached` : `${bank} has trouble right now`,
    isCentred: true,
    top: [make('div', { class: 'disc notice' }, icon('alert'))],
    body: [
      make(
        'p',
        { class: 'intro', role: 'alert' },
        isDown ? 'Nobody can link it right now. Try later, or choose another bank.' : 'Linking it may not work.',
      ),
    ],
    actions: [
      ...(isDown ? [] : [button('Continue anyway', 'goOnAnyway', true)]),
      button('Choose another bank', 'goBack', isDown),
      ...(isDown && offersNumbers(state) ? [button('Link with account numbers', 'enterNumbers')] : []),
    ],
  }
}
