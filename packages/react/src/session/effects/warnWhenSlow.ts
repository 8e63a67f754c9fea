import type { Effect, In } from '../Effect.ts'

/** Says that a wait is slow, so that the words change and the person can cancel or wait on. It ends nothing. */
export const warnWhenSlow: Effect<In<'preparing' | 'opening' | 'completing'>> = ({ state, run, signal }, context) => {
  // Nobody waits for what is prepared ahead of a click.
  if (state.status === 'preparing' && !state.wantsOpen) return
  const cancel = context.clock.after(context.slowAfterMs, () => context.dispatch({ type: 'slowed' }, run))
  signal.addEventListener('abort', cancel)
}
