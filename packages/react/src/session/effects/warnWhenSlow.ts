import type { Effect, In } from '../Effect.ts'

/** Marks a wait as slow, so that the message changes and the user can cancel. It ends nothing. */
export const warnWhenSlow: Effect<In<'preparing' | 'opening' | 'completing'>> = ({ state, run, signal }, context) => {
  // Nobody waits for what is prepared ahead of a click.
  if (state.status === 'preparing' && !state.wantsOpen) return
  const cancel = context.clock.after(context.slowAfterMs, () => context.dispatch({ type: 'slowed' }, run))
  signal.addEventListener('abort', cancel)
}
