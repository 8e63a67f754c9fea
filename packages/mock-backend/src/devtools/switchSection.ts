import { bondChoices } from '../bond/bondChoices.ts'
import type { MockState } from '../control/dumpState.ts'
import { cybridChoices } from '../cybrid/cybridChoices.ts'
import type { Choice } from './Choice.ts'
import type { MockSection, MockTools } from './mockTab.ts'

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
  // The tab is a page's, and the platforms themselves a server's: so they are named here too.
  ...bondChoices,
  ...cybridChoices,
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
