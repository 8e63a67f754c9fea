import { appearanceError } from '@banklink/core'

/** The error of a parameter, by its name. */
export function invalidAppearance(name: string): Error {
  return appearanceError('config.appearance_invalid', { details: { fields: [name] } })
}
