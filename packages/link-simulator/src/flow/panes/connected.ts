import type { Next, Now, PaneDefinition } from '../Flow.ts'

/** The flow is finished: finishing, closing and `exit()` all end in `onSuccess`, as Plaid documents for `exit`. */
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
