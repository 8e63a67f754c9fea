const session = 'packages/react/src/session'
const tests = [`${session}/simulation.test.ts`]

/** Guards that the simulation of tabs, gateways and a platform misses. Each runs hundreds of histories. */
export const tier = 'release'

export default [
  {
    fault: 'a pending exchange is not written down',
    means: 'a page that dies loses the account that was linked',
    file: `${session}/exchange/exchangeOnce.ts`,
    find: 'await withStorageTimeout(ports.store.put(leased), undefined, ports.clock)',
    replace: 'await Promise.resolve()',
    tests,
  },
  {
    fault: 'a record of another owner is finished',
    means: 'one owner links the bank account of another',
    file: `${session}/exchange/finishEarlier.ts`,
    find: 'isSameOwner(earlier, owner) && ',
    replace: '',
    tests,
  },
  {
    fault: 'a success is told before the platform answers',
    means: 'users read that an account is linked which the platform does not hold',
    file: `${session}/exchange/completeExchange.ts`,
    find: 'if (step.done) return step.value',
    replace: 'if (step.done) return { ...step.value, id: `${step.value.id}-${Math.random()}` }',
    tests,
  },
]
