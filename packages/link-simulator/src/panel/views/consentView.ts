import type { FlowState } from '../../flow/Flow.ts'
import type { View, ViewTools } from '../View.ts'

export const consentView: View<'consent'> = (tools) => {
  const { make, send, state } = tools
  return {
    heading: headingOf(state),
    body: [
      make(
        'ul',
        { class: 'facts' },
        fact(tools, { icon: 'list', ...(state.facts?.update?.need === 'login' ? renewal : choice) }),
        fact(tools, {
          icon: 'lock',
          title: 'A rehearsal',
          text: 'What you type stays in this page. No bank is contacted.',
        }),
        fact(tools, { icon: 'leave', title: 'Leave at any time', text: 'Nothing is linked until you finish.' }),
      ),
    ],
    actions: [
      make('button', { type: 'button', class: 'primary', onclick: () => send({ type: 'acceptConsent' }) }, 'Continue'),
    ],
  }
}

const choice = { title: 'You choose', text: 'Pick the bank and the accounts that are shared.' }
const renewal = { title: 'Nothing else changes', text: 'The bank and what is shared stay as they are.' }

function headingOf({ facts, institution }: FlowState): string {
  const client = facts?.clientName ?? 'This app'
  if (!facts?.update) return `${client} would like to link your bank account`
  const bank = institution?.name ?? 'your bank'
  return facts.update.need === 'accounts'
    ? `Choose what ${client} can see at ${bank}`
    : `${client} needs you to sign in to ${bank} again`
}

function fact(
  { make, icon }: ViewTools,
  { icon: name, title, text }: { icon: Parameters<ViewTools['icon']>[0]; title: string; text: string },
): HTMLElement {
  const words = make('div', {}, make('strong', {}, title), make('span', {}, text))
  return make('li', {}, make('div', { class: 'badge' }, icon(name)), words)
}
