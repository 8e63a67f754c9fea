import type { ArgTypesEnhancer, InputType } from 'storybook/internal/types'

/**
 * Offers a control only for what a reader can choose: a text, a number, a switch or one of a few. What else a prop takes,
 * such as a function, an element or an object, is described without a control.
 */
export const controlsThatMakeSense: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, type]) => [
      name,
      isChosen(type.control) ? type : { ...type, control: false, ...controlOf(type) },
    ]),
  ) as typeof argTypes

// After the controls were derived from the types.
controlsThatMakeSense.secondPass = true

const chosen = new Set([
  'boolean',
  'number',
  'range',
  'select',
  'inline-radio',
  'radio',
  'check',
  'text',
  'color',
  'date',
])

function isChosen(control: unknown): boolean {
  const type = typeof control === 'object' && control !== null && 'type' in control ? control.type : control
  return typeof type === 'string' && chosen.has(type)
}

/** The control of a prop that may be left out, from its type as it is shown, such as `string | undefined`. */
function controlOf({ table, control }: InputType): Partial<InputType> {
  if (control === false) return {}
  const members = (table?.type?.summary ?? '').split(' | ').filter((member) => !['undefined', 'null'].includes(member))
  const kinds = new Set(members)
  if (kinds.size === 1 && kinds.has('string')) return { control: { type: 'text' } }
  if (kinds.size === 1 && kinds.has('number')) return { control: { type: 'number' } }
  if (members.length > 0 && members.every((member) => ['boolean', 'true', 'false'].includes(member)))
    return { control: { type: 'boolean' } }
  const isChoice = members.length > 1 && members.every((member) => /^"[\w-]+"$/.test(member))
  return isChoice ? { control: { type: 'select' }, options: members.map((member) => member.slice(1, -1)) } : {}
}
