import type { FlowState } from '../../flow/Flow.ts'
import type { PlaidAccount } from '../../sdk/PlaidSdk.ts'
import type { View } from '../View.ts'

export const connectedView: View<'connected'> = ({ make, icon, send, state }, { accounts }) => ({
  heading: headingOf(accounts, state),
  isCentred: true,
  top: [make('div', { class: 'disc' }, icon('done'))],
  body: [
    make('p', { class: 'intro' }, introOf(accounts, state)),
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

function headingOf(accounts: readonly PlaidAccount[], { facts }: FlowState): string {
  if (accounts.some(isPending)) return 'A deposit is on its way'
  if (facts?.update?.need === 'login') return 'You’re reconnected'
  return accounts.length === 1 ? 'Your account is ready' : 'Your accounts are ready'
}

function introOf(accounts: readonly PlaidAccount[], { institution }: FlowState): string {
  const status = accounts.find(isPending)?.verification_status
  if (status === 'pending_manual_verification') {
    return 'It usually arrives within 1–2 business days. Come back to enter the code in its description.'
  }
  if (status) return 'It verifies the account, usually within 1–2 business days.'
  return `${institution?.name ?? 'Your bank'} is connected.`
}

function isPending({ verification_status }: PlaidAccount): boolean {
  return verification_status?.startsWith('pending_') ?? false
}
