import type { LinkedAccount } from '@banklink/core'

/** An account that money can move with, of which little else is known. */
export function someAccount(change: Partial<LinkedAccount> = {}): LinkedAccount {
  return {
    id: '1',
    institution: { id: null, name: 'Tartan Bank', logo: null },
    name: null,
    mask: '1111',
    type: 'depository',
    subtype: 'checking',
    currency: null,
    linkedAt: null,
    kind: 'own',
    canMoveMoney: true,
    status: 'active',
    reason: null,
    nextAction: null,
    actions: ['remove'],
    platformStatus: null,
    ...change,
  }
}

/** The data of an account whose platform gives none. */
export const nobodyKnows: Pick<LinkedAccount, 'institution' | 'name' | 'mask'> = {
  institution: { id: null, name: null, logo: null },
  name: null,
  mask: null,
}
