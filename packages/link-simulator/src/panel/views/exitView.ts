import type { View } from '../View.ts'

export const exitView: View<'exit'> = ({ make, icon, send, state }) => ({
  heading: state.facts?.update ? 'Leave before it is done?' : 'Leave without linking?',
  isCentred: true,
  top: [make('div', { class: 'disc plain' }, icon('leave'))],
  body: [
    make(
      'p',
      { class: 'intro' },
      state.facts?.update
        ? 'Nothing has changed yet, and nothing that you typed is kept.'
        : 'Nothing is linked yet, and nothing that you typed is kept.',
    ),
  ],
  actions: [
    make('button', { type: 'button', class: 'primary', onclick: () => send({ type: 'stay' }) }, 'Go on linking'),
    make('button', { type: 'button', class: 'secondary', onclick: () => send({ type: 'confirmLeave' }) }, 'Leave'),
  ],
})
