import type { Choice } from '../devtools/Choice.ts'

/** What the mock's tab offers of Bond. */
export const bondChoices: readonly Choice[] = [
  {
    label: 'Bond: the person at the bank is the customer',
    values: ['pass', 'fail'],
    read: ({ bond }) => bond.identityMatch,
    write: (value) => ({ bond: { identityMatch: value === 'fail' ? 'fail' : 'pass' } }),
  },
]
