import type { ReactNode } from 'react'
import type { Messages } from '../../messages/Messages.ts'

/** Where messages appear. `names` as `textsOf` names them. */
export interface MessagePlace {
  names: readonly string[]
  children: ReactNode
}

/** The places of a sheet, with messages in the sheet's language for those that no component shows without a user. */
export type MessagePlaces = (messages: Messages) => MessagePlace[]

/** ID of the caption of a place, for labeling a landmark in it. */
export function captionId(names: readonly string[]): string {
  return `place-${names[0]?.replaceAll(/\W/g, '-')}`
}
