export interface SandboxBalances {
  available: number | null
  current: number
  limit: number | null
}

/**
 * The balances of the Sandbox's account of this subtype, in dollars; those of the checking account for another one.
 *
 * @see https://plaid.com/docs/sandbox/
 */
export function sandboxBalances(subtype: string): SandboxBalances {
  return bySubtype[subtype] ?? { available: 100, current: 110, limit: null }
}

const bySubtype: Readonly<Record<string, SandboxBalances>> = {
  savings: { available: 200, current: 210, limit: null },
  cd: { available: null, current: 1000, limit: null },
  'credit card': { available: null, current: 410, limit: 2000 },
  'money market': { available: 43_200, current: 43_200, limit: null },
  ira: { available: null, current: 320.76, limit: null },
  '401k': { available: null, current: 23_631.9805, limit: null },
  student: { available: null, current: 65_262, limit: null },
  mortgage: { available: null, current: 56_302.06, limit: null },
}
