import type { PlaidAccount } from '../sdk/PlaidSdk.ts'
import type { SandboxErrorCode } from './errors.ts'

/**
 * The accounts of `user_good` that a link token allows, with new IDs: Plaid gives each Item's accounts their own. Auth
 * supports only accounts that can be used for transfers.
 */
export function openAccounts(
  ids: () => string,
  { accountSubtypes, products }: AllowedAccounts,
): readonly PlaidAccount[] {
  const usable = isForAuth(products) ? forAuth : null
  return templates
    .filter(({ subtype }) => accountSubtypes?.includes(subtype) ?? usual.has(subtype))
    .filter(({ subtype }) => usable?.has(subtype) ?? true)
    .map((template) => ({ id: ids(), ...template, verification_status: null, class_type: null }))
}

/** The account options of a link token. */
export interface AllowedAccounts {
  /** Null: the default subtypes of Link. */
  accountSubtypes: readonly string[] | null
  products: readonly string[]
}

/** How Link calls it that a login has no account for these products. */
export function noAccountsCode(products: readonly string[]): SandboxErrorCode {
  if (isForAuth(products)) return 'NO_AUTH_ACCOUNTS'
  if (products.some((product) => product.startsWith('investments'))) return 'NO_INVESTMENT_ACCOUNTS'
  return products.includes('liabilities') ? 'NO_LIABILITY_ACCOUNTS' : 'NO_ACCOUNTS'
}

// Update mode names no product: then it is what the Item was linked for.
function isForAuth(products: readonly string[]): boolean {
  return products.length === 0 || products.includes('auth')
}

/** An account that is known only by its numbers. */
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
  // Offered only where a filter names them.
  { name: 'Plaid CD', mask: '2222', type: 'depository', subtype: 'cd' },
  { name: 'Plaid Credit Card', mask: '3333', type: 'credit', subtype: 'credit card' },
  { name: 'Plaid Money Market', mask: '4444', type: 'depository', subtype: 'money market' },
  { name: 'Plaid IRA', mask: '5555', type: 'investment', subtype: 'ira' },
  { name: 'Plaid 401k', mask: '6666', type: 'investment', subtype: '401k' },
  { name: 'Plaid Student Loan', mask: '7777', type: 'loan', subtype: 'student' },
  { name: 'Plaid Mortgage', mask: '8888', type: 'loan', subtype: 'mortgage' },
]

const usual: ReadonlySet<string> = new Set(['checking', 'savings'])
const forAuth: ReadonlySet<string> = new Set(['checking', 'savings', 'cash management'])
