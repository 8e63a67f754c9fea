/** A bank of Plaid's Sandbox. */
export interface Institution {
  id: string
  name: string
}

/**
 * The Sandbox banks that need no other pane than a login and a choice of accounts.
 *
 * @see https://plaid.com/docs/sandbox/institutions/
 */
export const institutions: readonly Institution[] = [
  { id: 'ins_109508', name: 'First Platypus Bank' },
  { id: 'ins_109509', name: 'First Gingham Credit Union' },
  { id: 'ins_109510', name: 'Tattersall Federal Credit Union' },
  { id: 'ins_109511', name: 'Tartan Bank' },
]

/** The banks whose name holds every word of the query, in any order; all of them for an empty one. */
export function findInstitutions(query: string): readonly Institution[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return institutions.filter(({ name }) => words.every((word) => name.toLowerCase().includes(word)))
}
