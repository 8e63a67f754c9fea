import type { LinkDriver } from '../driver/LinkDriver.ts'

/** One line of a recorded script. */
export interface Step {
  /** Null for what a page did and no driver can do. */
  verb: keyof LinkDriver | null
  /** The call as it is written, or a comment. */
  text: string
}
