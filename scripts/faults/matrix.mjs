const react = 'packages/react/src'
const tests = [`${react}/faultMatrix.test.tsx`]

/** Guards whose removal turns a cell of the fault matrix red. Each runs the whole matrix, so they wait for a release. */
export const tier = 'release'

export default [
  {
    fault: 'a success is shown before the platform answers',
    means: 'users read that an account is linked which the platform does not hold',
    file: `${react}/session/exchange/completeExchange.ts`,
    find: 'if (step.done) return step.value',
    replace: 'if (step.done || true) return (step as { value: LinkedAccount }).value',
    tests,
  },
  {
    fault: 'a success that came twice is taken twice',
    means: 'a public token is exchanged again',
    file: `${react}/session/handler/receiveSuccess.ts`,
    find: 'if (exchanges.isSeen(id)) return',
    replace: '',
    tests,
  },
  {
    fault: 'a second refusal of a link token ends in silence',
    means: 'users click again and again, and the app hears of nothing',
    file: `${react}/session/handler/createLinkHolder.ts`,
    find: "dispatch(isAgain ? { type: 'linkFailed', error } : { type: 'tokenRejected' })",
    replace: "dispatch({ type: 'tokenRejected' })",
    tests,
  },
  {
    fault: 'a refused link token is not given back',
    means: 'each refusal leaves a row at the platform',
    file: `${react}/session/handler/createLinkHolder.ts`,
    find: '    context.tokens.discard(request)\n',
    replace: '    context.tokens.take(request)\n',
    tests,
  },
  {
    fault: 'a success without a public token is sent on',
    means: 'the platform is asked to exchange nothing',
    file: `${react}/session/handler/receiveSuccess.ts`,
    find: 'if (isLink && !publicToken)',
    replace: 'if (false as boolean)',
    tests,
  },
  {
    fault: 'a retry is offered after every error',
    means: 'users try again where it cannot help',
    file: `${react}/components/link-run/canRetry.ts`,
    find: '(state.error.retryable || state.result !== null)',
    replace: 'true as boolean',
    tests,
  },
  {
    fault: 'a signed-out owner loses the exchange',
    means: 'a link is lost because a session of the app ended',
    file: `${react}/session/exchange/completeExchange.ts`,
    find: '!error.retryable && !ofOwner.has(error.code)',
    replace: '!error.retryable',
    tests,
  },
  {
    fault: 'a `Plaid.create` that throws is not caught',
    means: 'the page goes blank',
    file: `${react}/session/handler/createLinkHolder.ts`,
    find: '        if (isCurrent(of)) fail(cause)\n',
    replace: '        if (isCurrent(of)) throw cause\n',
    tests,
  },
  {
    fault: 'a script without `Plaid` counts as loaded',
    means: 'a blocked script leaves a button that does nothing',
    file: `${react}/session/adapters/script/loadLinkScript.ts`,
    find: "      if (!isLoaded()) return fail('link.script_failed')\n",
    replace: '',
    tests,
  },
  {
    fault: 'an unknown owner closes Link at once',
    means: 'a flicker of the app’s session takes Link away from its user',
    file: `${react}/session/createOwnerWatch.ts`,
    find: '10_000',
    replace: '1',
    tests,
  },
]
