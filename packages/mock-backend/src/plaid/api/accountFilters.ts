import * as v from 'valibot'
import { text } from './readRequest.ts'

const filter = v.optional(v.object({ account_subtypes: v.pipe(v.array(text), v.minLength(1)) }))

/** Which accounts Link offers, by type. Types that are not named are left out. */
export const accountFilters = v.object({
  depository: filter,
  credit: filter,
  loan: filter,
  investment: filter,
  other: filter,
})

/**
 * The subtypes that Link offers. `all` is every one of its type; Auth supports only subtypes that can be used for
 * transfers.
 */
export function allowedSubtypes(
  filters: v.InferOutput<typeof accountFilters>,
  products: readonly string[],
): readonly string[] {
  const needsAuth = products.includes('auth')
  return Object.entries(filters)
    .flatMap(([type, given]) => {
      if (!given) return []
      return given.account_subtypes.includes('all') ? (everySubtype[type] ?? []) : given.account_subtypes
    })
    .filter((subtype) => !needsAuth || isForAuth(subtype))
}

/** Whether Auth has numbers for accounts of this subtype. */
export function isForAuth(subtype: string): boolean {
  return forAuth.has(subtype)
}

const forAuth: ReadonlySet<string> = new Set(['checking', 'savings', 'cash management'])

/** @see https://plaid.com/docs/api/accounts/#account-type-schema */
const everySubtype: Readonly<Record<string, readonly string[]>> = {
  depository: ['checking', 'savings', 'cash management', 'money market', 'cd', 'hsa', 'prepaid', 'paypal', 'ebt'],
  credit: ['credit card'],
  loan: ['student', 'mortgage', 'auto', 'home equity', 'line of credit'],
  investment: ['401k', 'ira', 'brokerage'],
  other: ['other'],
}
