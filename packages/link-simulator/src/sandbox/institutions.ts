/** A bank of Plaid's Sandbox. */
export interface Institution {
  id: string
  name: string
  /** How the user signs in. @default 'login' */
  access?: 'login' | 'oauth' | 'numbers'
  /** Accounts whose numbers the user must enter: matched at once, or verified by deposits. */
  asksNumbers?: boolean
  /** What Link says about the bank when it is chosen. */
  health?: 'degraded' | 'down' | 'unsupported'
  /** @default 'US' */
  country?: string
  /** ISO 4217, where Link says it of the bank's accounts. */
  currency?: string
}

/**
 * The banks of the Sandbox.
 *
 * @see https://plaid.com/docs/sandbox/institutions/
 */
export const institutions: readonly Institution[] = [
  { id: 'ins_109508', name: 'First Platypus Bank' },
  { id: 'ins_109509', name: 'First Gingham Credit Union' },
  { id: 'ins_109510', name: 'Tattersall Federal Credit Union' },
  { id: 'ins_109511', name: 'Tartan Bank' },
  { id: 'ins_109512', name: 'Houndstooth Bank', asksNumbers: true },
  { id: 'ins_127287', name: 'Platypus OAuth Bank', access: 'oauth' },
  { id: 'ins_135858', name: 'Windowpane Bank', access: 'numbers' },
  { id: 'ins_130016', name: 'First Platypus Balance Bank' },
  { id: 'ins_132241', name: 'First Platypus OAuth App2App Bank', access: 'oauth' },
  { id: 'ins_132363', name: 'Unhealthy Platypus Bank - Degraded', health: 'degraded' },
  { id: 'ins_132361', name: 'Unhealthy Platypus Bank - Down', health: 'down' },
  { id: 'ins_133402', name: 'Unsupported Platypus Bank', health: 'unsupported' },
  { id: 'ins_43', name: 'Tartan-Dominion Bank of Canada', country: 'CA', currency: 'CAD' },
]

/** The banks of these countries whose name holds every word of the query, in any order; all for an empty one. */
export function findInstitutions(query: string, countryCodes: readonly string[] = ['US']): readonly Institution[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean)
  return institutions.filter(
    ({ name, country = 'US' }) =>
      countryCodes.includes(country) && words.every((word) => name.toLowerCase().includes(word)),
  )
}

/** The Sandbox's bank of this id, or one that only has the name: banks that an Item may have and the list has not. */
export function institutionOf({ id, name }: { id: string; name: string }): Institution {
  return institutions.find((institution) => institution.id === id) ?? { id, name }
}
