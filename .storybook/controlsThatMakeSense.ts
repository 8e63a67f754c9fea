import type { ArgTypesEnhancer } from 'storybook/internal/types'

/**
 * Offers a control only for what a reader can choose: a text, a number, a switch or one of a few. What else a prop takes,
 * such as a function, an element or an object, is described without a control.
 */
export const controlsThatMakeSense: ArgTypesEnhancer = ({ argTypes }) =>
  Object.fromEntries(
    Object.entries(argTypes).map(([name, type]) => [name, isChosen(type.control) ? type : { ...type, control: false }]),
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
