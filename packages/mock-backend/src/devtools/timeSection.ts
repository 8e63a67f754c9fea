import type { MockSection, MockTools } from './mockTab.ts'

const minute = 60_000

const steps: readonly (readonly [name: string, ms: number])[] = [
  ['+ 1 minute', minute],
  ['+ 30 minutes', 30 * minute],
  ['+ 1 hour', 60 * minute],
  ['+ 1 day', 24 * 60 * minute],
]

/** The mock's clock, which only moves forward, and a button that resets it. */
export function timeSection({ make, steer }: MockTools): MockSection {
  const now = make('p')
  const element = make(
    'section',
    { 'aria-label': 'Time' },
    make('h3', {}, 'Time'),
    now,
    make(
      'div',
      { role: 'group', 'aria-label': 'Time' },
      ...steps.map(([name, ms]) =>
        make(
          'button',
          { type: 'button', onclick: () => steer((control) => control.advance(ms), { kind: 'time' }) },
          name,
        ),
      ),
      make(
        'button',
        { type: 'button', onclick: () => steer((control) => control.reset(), { kind: 'reset' }) },
        'Begin anew',
      ),
    ),
  )
  return {
    element,
    draw: (state) => {
      const text = `At the mock it is ${new Date(state.now).toISOString().replace('T', ' ').slice(0, 19)} UTC.`
      if (now.textContent !== text) now.replaceChildren(text)
    },
  }
}
