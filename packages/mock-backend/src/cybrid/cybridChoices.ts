import type { Choice } from '../devtools/Choice.ts'

/** What the mock's tab offers of Cybrid. */
export const cybridChoices: readonly Choice[] = [
  {
    label: 'Cybrid: new accounts end',
    values: ['completed', 'unverified'],
    read: ({ cybrid }) => cybrid.accountState,
    write: (value) => ({ cybrid: { accountState: value === 'unverified' ? 'unverified' : 'completed' } }),
  },
  {
    label: 'Cybrid: a renewed login shows',
    values: ['follow', 'follow_then_patch'],
    read: ({ cybrid }) => cybrid.renewal,
    write: (value) => ({ cybrid: { renewal: value === 'follow' ? 'follow' : 'follow_then_patch' } }),
  },
]
