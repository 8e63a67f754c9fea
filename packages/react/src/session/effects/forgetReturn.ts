import type { Effect } from '../Effect.ts'

/**
 * Removes what was kept for a return from a bank, since the run did not leave the page. After the browser brought the
 * page back from its cache, the way forward still leads to the bank: then it stays.
 */
export const forgetReturn: Effect = ({ state }, { journey }) => {
  if (state.status === 'left' && !state.exit) return
  journey.forget()
}
