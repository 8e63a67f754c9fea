import type { OauthTrouble } from '../../flow/Flow.ts'
import { bankPage } from '../bankPage.ts'
import type { View } from '../View.ts'

/**
 * The pane that leads to the bank's own page; or that page itself, if it replaces the app's and no server serves it.
 */
export const oauthView: View<'oauth'> = (tools, { journey, way, trouble }) => {
  const { make, icon, state, goToBank } = tools
  const bank = state.institution?.name ?? 'your bank'
  if (way === 'redirect' && journey.url === null) return bankPage(tools, journey)
  const go = (label: string, kind: 'primary' | 'secondary') =>
    make('button', { type: 'button', class: kind, onclick: () => goToBank(journey) }, label)
  if (way) {
    return {
      heading: `Continue at ${bank}`,
      isCentred: true,
      top: [make('div', { class: 'disc plain' }, icon('window'))],
      body: [make('p', { class: 'intro', role: 'status' }, `${bank} is open in another window. Come back when done.`)],
      actions: [go('Open it again', 'secondary')],
    }
  }
  return {
    heading: `Sign in at ${bank}`,
    isCentred: true,
    top: [make('div', { class: 'disc plain' }, icon('bank'))],
    body: [
      make('p', { class: 'intro' }, 'The bank asks for your login on its own page, and brings you back here.'),
      ...(trouble ? [make('p', { class: 'alert', role: 'alert' }, troubles[trouble])] : []),
    ],
    actions: [go(`Continue to ${bank}`, 'primary')],
  }
}

const troubles: Record<OauthTrouble, string> = {
  closed: "The bank's page was closed before you were done. Try again.",
  timedOut: "The bank's page was open for too long. Try again.",
  denied: 'The bank did not share any account. Try again, or choose another bank.',
}
