import type { View } from '../View.ts'

export const connectedView: View<'connected'> = ({ make, icon, send, state }, { accounts }) => ({
  heading: accounts.length === 1 ? 'Your account is ready' : 'Your accounts are ready',
  isCentred: true,
  top: [make('div', { class: 'disc' }, icon('done'))],
  body: [
    make('p', { class: 'intro' }, `${state.institution?.name ?? 'Your bank'} is connected.`),
    make(
      'ul',
      { class: 'summary' },
      ...accounts.map(({ name, mask }) =>
        make('li', {}, make('strong', {}, name), make('span', {}, `••${mask ?? ''}`)),
      ),
    ),
  ],
  actions: [make('button', { type: 'button', class: 'primary', onclick: () => send({ type: 'finish' }) }, 'Finish')],
})
