import type { MockState } from '../control/dumpState.ts'
import type { Switches, SwitchSettings } from '../world/Switches.ts'
import type { MockSection, MockTools } from './mockTab.ts'

interface Choice {
  label: string
  values: readonly string[]
  read: (switches: Switches) => string
  write: (value: string) => SwitchSettings
}

const choices: readonly Choice[] = [
  {
    label: 'Every answer takes, in ms',
    values: ['0', '500', '3000'],
    read: ({ latencyMs }) => String(latencyMs),
    write: (value) => ({ latencyMs: Number(value) }),
  },
  {
    label: 'Leaving Link spends the link token',
    values: ['no', 'yes'],
    read: ({ spendLinkTokenOnExit }) => (spendLinkTokenOnExit ? 'yes' : 'no'),
    write: (value) => ({ spendLinkTokenOnExit: value === 'yes' }),
  },
  {
    label: 'Bond: the person at the bank is the customer',
    values: ['pass', 'fail'],
    read: ({ bond }) => bond.identityMatch,
    write: (value) => ({ bond: { identityMatch: value === 'fail' ? 'fail' : 'pass' } }),
  },
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

/** How the platforms behave from now on. */
export function switchSection({ make, steer }: MockTools): MockSection {
  const selects = choices.map(({ values, write }) => {
    const select = make(
      'select',
      { onchange: () => steer((control) => control.set(write(select.value)), { kind: 'switches' }) },
      ...values.map((value) => make('option', {}, value)),
    )
    return select
  })
  const labels = choices.map(({ label }, index) =>
    make('label', {}, make('span', {}, label), ...selects.slice(index, index + 1)),
  )
  return {
    element: make('section', { 'aria-label': 'Switches' }, make('h3', {}, 'Switches'), ...labels),
    draw: ({ switches }: MockState) => {
      for (const [index, { read, values }] of choices.entries()) {
        const select = selects[index]
        const value = read(switches)
        if (!select || select.value === value) continue
        // A test may have set one that is not offered.
        if (!values.includes(value) && select.length === values.length) select.append(make('option', {}, value))
        select.value = value
      }
    },
  }
}
