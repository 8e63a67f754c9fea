import type { ItemLink } from '@banklink/backends/bond-processor'

/** A link that begins. Its public token is named like it. */
export function begunItem(id: string, more: Partial<ItemLink> = {}): ItemLink {
  return {
    id,
    owner: 'customer:owner-1',
    step: 'begun',
    secrets: { publicToken: `public-${id}` },
    itemId: null,
    linkedAccountId: null,
    institution: { id: 'ins_109508', name: 'First Platypus Bank' },
    account: {
      id: `account-${id}`,
      name: 'Plaid Checking ✓',
      mask: '0000',
      type: 'depository',
      subtype: 'checking',
      verificationStatus: null,
    },
    failure: null,
    state: null,
    createdAt: 1000,
    updatedAt: 1000,
    ...more,
  }
}

/** The same link once everything is known. */
export function linkedItem(link: ItemLink): ItemLink {
  return {
    ...link,
    step: 'linked',
    secrets: { accessToken: `access-${link.id}`, processorToken: `processor-${link.id}` },
    itemId: `item-${link.id}`,
    linkedAccountId: `linked-${link.id}`,
    institution: null,
    account: { ...link.account, mask: null, verificationStatus: 'automatically_verified' },
    failure: 'platform.rejected',
    state: {
      error: 'ITEM_LOGIN_REQUIRED',
      checkedAt: 1,
      notice: { code: 'PENDING_DISCONNECT', at: 2, until: 3 },
      newAccountsAt: 4,
    },
    updatedAt: Date.UTC(2026, 0, 15),
  }
}
