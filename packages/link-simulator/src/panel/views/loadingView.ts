import type { Work } from '../../flow/Flow.ts'
import type { View } from '../View.ts'

export const loadingView: View<'loading'> = ({ make, state }, { work }) => ({
  heading: work.kind === 'begin' ? 'One moment' : 'Loading',
  isCentred: true,
  top: [make('div', { class: 'spinner', 'aria-hidden': 'true' })],
  body: [make('p', { class: 'intro', role: 'status' }, status(work, state.institution?.name ?? 'your bank'))],
})

function status({ kind }: Work, bank: string): string {
  const texts: Record<Work['kind'], string> = {
    begin: 'Getting ready …',
    signIn: `Signing in to ${bank} …`,
    answerMfa: 'Checking your answer …',
    solveRecaptcha: `Signing in to ${bank} …`,
    listAccounts: 'Getting your accounts …',
    prepareOauth: `Finding the way to ${bank} …`,
    atBank: `Coming back from ${bank} …`,
    numbers: 'Checking the numbers …',
    depositCode: 'Checking the code …',
    handOver: 'Linking your account …',
  }
  return texts[kind]
}
