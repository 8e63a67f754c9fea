import type { ArgsEnhancer } from 'storybook/internal/types'

/** A switch that may be left out is off, so its control shows that instead of asking for a value first. */
export const switchesThatAreOff: ArgsEnhancer = ({ argTypes, initialArgs }) =>
  Object.fromEntries(
    Object.entries(argTypes)
      .filter(([name, { type, control }]) => isSwitch(control) && !isRequired(type) && initialArgs[name] === undefined)
      .map(([name]) => [name, false]),
  )

function isSwitch(control: unknown): boolean {
  return typeof control === 'object' && control !== null && 'type' in control && control.type === 'boolean'
}

function isRequired(type: unknown): boolean {
  return typeof type === 'object' && type !== null && 'required' in type && type.required === true
}
