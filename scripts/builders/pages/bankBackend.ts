import { type AccountStatus, BanklinkError, type LinkBackend, type LinkedAccount } from '@banklink/core'

/** A backend without a server: the page is built to be looked at, and nothing is linked on it. */
export const bankBackend: LinkBackend = {
  id: 'looked-at',
  capabilities: async () => ({
    beginCreatesRow: false,
    redirectUri: 'preset',
    locales: null,
    currencies: null,
    addByNumbers: ['routingNumber', 'accountNumber', 'accountType', 'bankName'],
  }),
  begin: refuse,
  complete: refuse,
  completeUpdate: refuse,
  follow: refuse,
  list: async () => ({ accounts }),
  get: async (id) => accounts.find((account) => account.id === id) ?? refuse(),
  remove: refuse,
  addByNumbers: refuse,
}

const accounts = (['active', 'verifying', 'reconnect_required', 'failed'] as const).map(accountThatIs)

function accountThatIs(status: AccountStatus): LinkedAccount {
  return {
    id: status,
    institution: { id: null, name: 'First Platypus Bank', logo: null },
    name: 'Everyday checking',
    mask: '0000',
    type: 'depository',
    subtype: 'checking',
    currency: 'USD',
    linkedAt: '2026-01-15T12:00:00Z',
    kind: 'own',
    canMoveMoney: status === 'active',
    status,
    reason: null,
    nextAction: status === 'reconnect_required' ? 'reconnect' : null,
    actions: status === 'reconnect_required' ? ['reconnect', 'remove'] : ['remove'],
    platformStatus: null,
  }
}

async function refuse(): Promise<never> {
  throw new BanklinkError('platform.failed', { message: 'Nothing is linked on this page.', retryable: false })
}
