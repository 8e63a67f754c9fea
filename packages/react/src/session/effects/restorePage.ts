import type { Effect, In } from '../Effect.ts'

/** Puts the page's scroll and focus back once Link is closed. */
export const restorePage: Effect<In<'opening' | 'open'>> = ({ other }, { page }) => {
  if (other.status !== 'opening' && other.status !== 'open') page.closed()
}
