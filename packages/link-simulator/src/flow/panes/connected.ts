import type { Next, Now, PaneDefinition } from '../Flow.ts'

/** All is done: finishing, closing and `exit()` alike end in `onSuccess`, as Plaid says of `exit`. */
export const connected: PaneDefinition<'connected'> = {
  view: () => 'CONNECTED',
  on: {
    finish: (now) => handOver(now, false),
    askToLeave: (now) => handOver(now, false),
    exitByForce: (now) => handOver(now, true),
  },
}

function handOver({ pane }: Now<'connected'>, isHidden: boolean): Next {
  return { pane: { name: 'loading', work: { kind: 'handOver', accounts: pane.accounts, isHidden } } }
}
