const core = 'packages/core/src'
const session = { file: `${core}/session/transition.ts`, tests: [`${core}/session/transition.test.ts`] }

/** Faults in the Link session's table, in what an outcome is, and in what is read of Link. */
export default [
  {
    fault: 'an account that waits for deposits is a success',
    means: 'success is shown while no money can move',
    file: `${core}/account/outcomeOf.ts`,
    find: "status === 'storing' || status === 'verifying' || status === 'awaiting_deposits'",
    replace: "status === 'storing'",
    tests: [`${core}/account/outcomeOf.test.ts`],
  },
  {
    fault: 'a renewed login is a problem',
    means: 'a person who has just signed in is told to sign in',
    file: `${core}/account/outcomeOf.ts`,
    find: "status === 'reconnect_required' && request?.purpose === 'reconnect'",
    replace: 'false',
    tests: [`${core}/account/outcomeOf.test.ts`],
  },
  {
    fault: 'a late success is dropped after Link was left',
    means: 'a public token is lost, and the bank account with it',
    ...session,
    find: 'succeeded: complete,\n    choiceRequired: choosing,\n    expired',
    replace: 'choiceRequired: choosing,\n    expired',
  },
  {
    fault: 'a click throws a result away that was not completed',
    means: 'a public token is lost, and the bank account with it',
    ...session,
    find: '(state.result ? state : preparing(request, true))',
    replace: 'preparing(request, true)',
  },
  {
    fault: 'another owner goes on with the session',
    means: 'one owner sees the Link session of another',
    ...session,
    find: "if (event.type === 'ownerChanged') return idle",
    replace: '',
  },
  {
    fault: 'a token for something else is opened',
    means: 'Link opens for another account than the person clicked',
    ...session,
    find: 'state.hasToken && isSameRequest(state.request, request)',
    replace: 'state.hasToken',
  },
  {
    fault: 'a public token that is over is sent again',
    means: 'an old public token is exchanged',
    ...session,
    find: 'result && canComplete',
    replace: 'result',
  },
  {
    fault: "Plaid's own text goes on with an error",
    means: 'what a bank writes about a person is logged',
    file: `${core}/plaid/toLinkError.ts`,
    find: '...(plaidCode && { plaidCode }),',
    replace: '...(plaidCode && { plaidCode: JSON.stringify(error) }),',
    tests: [`${core}/plaid/toLinkError.test.ts`],
  },
]
