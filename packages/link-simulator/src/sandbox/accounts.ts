import type { PlaidAccount } from '../sdk/PlaidSdk.ts'

/**
 * The accounts behind `user_good` that can be linked for Auth, with new ids: Plaid gives each Item's accounts their own.
 *
 * @param accountSubtypes those that the link token allows; null for all
 */
export function openAccounts(ids: () => string, accountSubtypes: readonly string[] | null): readonly PlaidAccount[] {
  return templates
    .filter(({ type, subtype }) => accountSubtypes?.includes(subtype) ?? type === 'depository')
    .map((template) => ({ id: ids(), ...template, verification_status: null, class_type: null }))
}

/** The account that a person names by its numbers alone. */
export function numberedAccount(id: string, { subtype, mask }: { subtype: string; mask: string }): PlaidAccount {
  const name = subtype === 'savings' ? 'Savings' : 'Checking'
  return { id, name, mask, type: 'depository', subtype, verification_status: null, class_type: null }
}

/** The same accounts with the ids that an Item knows them by. */
export function withKnownIds(
  accounts: readonly PlaidAccount[],
  known: readonly PlaidAccount[],
): readonly PlaidAccount[] {
  return accounts.map((account) => {
    const same = known.find(({ mask, subtype }) => mask === account.mask && subtype === account.subtype)
    return same ? { ...account, id: same.id } : account
  })
}

const templates = [
  { name: 'Plaid Checking', mask: '0000', type: 'depository', subtype: 'checking' },
  { name: 'Plaid Saving', mask: '1111', type: 'depository', subtype: 'savings' },
  // Offered only where a filter names it: Auth has no use for it.
  { name: 'Plaid Credit Card', mask: '3333', type: 'credit', subtype: 'credit card' },
]
