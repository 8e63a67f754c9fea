import type { PlaidAccount } from '../sdk/PlaidSdk.ts'

/**
 * The accounts behind `user_good` that can be linked for Auth, with new ids: Plaid gives each Item's accounts their own.
 *
 * @param accountSubtypes those that the link token allows; null for all
 */
export function openAccounts(ids: () => string, accountSubtypes: readonly string[] | null): readonly PlaidAccount[] {
  return templates
    .filter(({ subtype }) => accountSubtypes === null || accountSubtypes.includes(subtype))
    .map((template) => ({ id: ids(), ...template, verification_status: null, class_type: null }))
}

const templates = [
  { name: 'Plaid Checking', mask: '0000', type: 'depository', subtype: 'checking' },
  { name: 'Plaid Saving', mask: '1111', type: 'depository', subtype: 'savings' },
]
