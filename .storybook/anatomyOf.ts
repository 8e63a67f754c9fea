/** One part of a component, as its docstring names it. */
export interface AnatomyPart {
  slot: string
  text: string
  attributes: AnatomyAttribute[]
}

/** An attribute that styles can select on. */
export interface AnatomyAttribute {
  name: string
  /** Empty if it is a flag, or has more values than the docstring lists. */
  values: string[]
  /** When it is there. */
  text: string
}

/**
 * The parts in a docstring's selectors, one a line: `[data-slot="…"][data-state="a|b"] what it is`. Further lines of the
 * same slot describe its other attributes.
 */
export function anatomyOf(selectors: string): AnatomyPart[] {
  const parts = new Map<string, AnatomyPart>()
  for (const line of selectors.split('\n')) {
    const [, slot, rest = ''] = /\[data-slot="([^"]+)"\](.*)/.exec(line) ?? []
    if (!slot) continue
    const known = parts.get(slot)
    const text = rest.replace(/\[[^\]]*\]/g, '').trim()
    const part = known ?? { slot, text: text || 'the component itself', attributes: [] }
    part.attributes.push(...attributesOf(rest, known ? text : ''))
    parts.set(slot, part)
  }
  return [...parts.values()]
}

function attributesOf(selector: string, text: string): AnatomyAttribute[] {
  return [...selector.matchAll(/\[(data-[\w-]+)(?:="([^"]*)")?\]/g)].map(([, name = '', values = '']) => ({
    name,
    values: values.split('|').filter((value) => value && value !== '…'),
    text,
  }))
}
