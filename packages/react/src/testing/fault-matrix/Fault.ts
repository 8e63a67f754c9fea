import type { Scene } from './createScene.tsx'

/** The four ways to a bank account, as the page of the matrix names them. */
export const columns = ['Bond', 'Bond processor', 'Cybrid', 'Cybrid, direct'] as const
export type Column = (typeof columns)[number]

/** One fault, and what the user does in the meantime. */
export interface Fault {
  name: string
  run: (scene: Scene) => Promise<void>
  /** Where it does not apply, and why. */
  except?: { [column in Column]?: string }
}

/** The outcome of a fault on one platform. */
export interface Cell {
  /** All text that the user can read at the end. */
  saw: string
  /** What the app's callbacks were called with, in order. */
  told: string
  /** What the platform holds for the owner, read by HTTP. */
  holds: string
}
