import type { View, ViewTools } from '../View.ts'

export const consentView: View<'consent'> = (tools) => {
  const { make, send, state } = tools
  return {
    heading: `${state.facts?.clientName ?? 'This app'} would like to link your bank account`,
    body: [
      make(
        'ul',
        { class: 'facts' },
        fact(tools, { icon: 'list', title: 'You choose', text: 'Pick the bank and the accounts that are shared.' }),
        fact(tools, {
          icon: 'lock',
          title: 'A rehearsal',
          text: 'What you type stays in this page. No bank is asked.',
        }),
        fact(tools, { icon: 'leave', title: 'Leave at any time', text: 'Nothing is linked before you finish.' }),
      ),
    ],
    actions: [
      make('button', { type: 'button', class: 'primary', onclick: () => send({ type: 'acceptConsent' }) }, 'Continue'),
    ],
  }
}

function fact(
  { make, icon }: ViewTools,
  { icon: name, title, text }: { icon: Parameters<ViewTools['icon']>[0]; title: string; text: string },
): HTMLElement {
  const words = make('div', {}, make('strong', {}, title), make('span', {}, text))
  return make('li', {}, make('div', { class: 'badge' }, icon(name)), words)
}
