import type { View } from '../View.ts'

export const loadingView: View<'loading'> = ({ make, state }, { work }) => ({
  heading: work.kind === 'begin' ? 'One moment' : 'Almost there',
  isCentred: true,
  top: [make('div', { class: 'spinner', 'aria-hidden': 'true' })],
  body: [
    make(
      'p',
      { class: 'intro', role: 'status' },
      {
        begin: 'Getting ready …',
        signIn: `Signing in to ${state.institution?.name ?? 'your bank'} …`,
        handOver: 'Linking your account …',
      }[work.kind],
    ),
  ],
})
