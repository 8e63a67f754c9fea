/** One part of a component, as its docstring names it. */
export interface AnatomyPart {
  slot: string
  states: string[]
  text: string
}

/** The parts in a docstring's selectors, one a line: `[data-slot="…"][data-state="a|b"] what it is`. */
export function anatomyOf(selectors: string): AnatomyPart[] {
  return selectors.split('\n').flatMap((line) => {
    const [, slot, rest = ''] = /\[data-slot="([^"]+)"\](.*)/.exec(line) ?? []
    if (!slot) return []
    const [, states = ''] = /\[data-state="([^"]+)"\]/.exec(rest) ?? []
    return [
      {
        slot,
        states: states.split('|').filter((state) => state && state !== '…'),
        text: rest.replace(/\[[^\]]*\]/g, '').trim(),
      },
    ]
  })
}
