import type { Messages } from '../messages/Messages.ts'

/**
 * One language: all messages of the components, and the locale of money and dates.
 *
 * @example
 * import { es } from '@banklink/react/languages/es'
 *
 * <BanklinkProvider backend={backend} ownerKey={user.id} language={es}>
 */
export interface Language {
  /** BCP 47, such as `es`. */
  locale: string
  messages: Messages
}
