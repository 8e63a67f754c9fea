import { expect, test } from 'vitest'
import type { LinkedAccount } from '../account/LinkedAccount.ts'
import { type AccountPage, type LinkBackend, numberFields } from '../backend/LinkBackend.ts'
import { done, pending, type Step } from '../backend/Step.ts'
import { platformError } from '../errors/platformErrors.ts'
import { backendConformance } from './backendConformance.ts'
import { type Breaking, memoryPlatform } from './memoryPlatform.ts'
import { callWith } from './steps.ts'

/** The promises that are not kept, and why. */
async function broken(breaking?: Breaking): Promise<Record<string, string>> {
  const failures: Record<string, string> = {}
  for (const { name, run } of backendConformance(memoryPlatform(breaking).harness)) {
    await run().catch((error: unknown) => {
      failures[name] = error instanceof Error ? error.message : 'no Error'
    })
  }
  return failures
}

test('default: a backend that keeps every promise', async () => {
  expect(await broken()).toEqual({})
})

test('behavior: cases have distinct names', () => {
  const names = backendConformance(memoryPlatform().harness).map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThan(15)
})

test('parameters: finishes', async () => {
  const { harness } = memoryPlatform()
  const cases = backendConformance({ ...harness, finishes: ['instant', 'manual_deposits'] })
  const awaits = cases.find(({ name }) => name.includes('manual_deposits'))
  await expect(awaits?.run()).rejects.toThrow('The status must be awaiting_deposits, but is active.')
})

test('parameters: takesBack', async () => {
  const { harness } = memoryPlatform(() => ({ abandon: async () => {} }))
  const cases = backendConformance({ ...harness, takesBack: false })
  const abandons = cases.find(({ name }) => name.startsWith('abandon: leaves nothing'))
  await expect(abandons?.run()).resolves.toBeUndefined()
})

test('parameters: without advance it waits as long as a step says', async () => {
  const { harness } = memoryPlatform()
  const { advance: _none, ...waiting } = harness
  const links = backendConformance(waiting).find(({ name }) => name.startsWith('complete: links exactly one'))
  await expect(links?.run()).resolves.toBeUndefined()
})

const list = async (backend: LinkBackend): Promise<AccountPage> => backend.list({}, callWith())

const faults: [fault: string, breaking: Breaking, promise: string, why: string][] = [
  [
    'capabilities with a field too many',
    (backend) => ({ capabilities: async () => ({ ...(await backend.capabilities(callWith())), secret: 'x' }) }),
    'capabilities: well formed, and the same when asked again',
    'capabilities() holds what the port has no place for: secret.',
  ],
  [
    'a capability without its method',
    (backend) => ({
      addByNumbers: undefined as never,
      capabilities: async () => ({ ...(await backend.capabilities(callWith())), addByNumbers: numberFields }),
    }),
    'capabilities: what is offered is there',
    'capabilities() offers addByNumbers, and the backend has no such method.',
  ],
  [
    'a token that is dead already',
    () => ({ begin: async () => done({ linkToken: 'link-1', expiresInMs: 0, state: 'state-1' }) }),
    'begin: answers a link token that lives, with a state',
    'expiresInMs must be more than 0, but is 0.',
  ],
  [
    'an access token in an account',
    (backend) => ({
      async list() {
        const { accounts } = await list(backend)
        return { accounts: accounts.map((account) => ({ ...account, accessToken: 'x' })) }
      },
    }),
    'list: shows every account once, with no field outside the model',
    'list() holds what the port has no place for: accounts.0.accessToken.',
  ],
  [
    'a field too few',
    (backend) => ({
      async list() {
        const { accounts } = await list(backend)
        return { accounts: accounts.map(({ mask: _mask, ...account }) => account as never) }
      },
    }),
    'list: shows every account once, with no field outside the model',
    'list() is not what the port says: accounts.0.mask.',
  ],
  [
    'every request links anew',
    (backend, rows) => ({
      async complete(request, call) {
        const step = await backend.complete(request, call)
        const [account] = (await list(backend)).accounts
        if (account) rows.set(`copy-${rows.size}`, { owner: rows.get(account.id)?.owner ?? 0, account })
        return step
      },
    }),
    'complete: repeated, it links nothing new and answers the same account',
    'One link must stay one account, but list() shows 4.',
  ],
  [
    'unfinished links in the list',
    (backend) => ({
      async list(_page, { signal }) {
        signal.throwIfAborted()
        const step = await backend.addByNumbers?.({} as never, callWith('unfinished'))
        return { accounts: step?.done ? [step.value] : [] }
      },
    }),
    'list: leaves out what was never finished',
    'Nothing was linked, but list() shows 1.',
  ],
  [
    'abandon that takes away what is linked',
    (_backend, rows) => ({ abandon: async (state) => void rows.delete(state.slice('link:'.length)) }),
    'abandon: never takes away an account that was linked',
    'The linked account is gone after abandon().',
  ],
  [
    'abandon that does nothing',
    () => ({ abandon: async () => {} }),
    'abandon: leaves nothing, and nothing that can be completed',
    'complete() after abandon() must fail, but it succeeded.',
  ],
  [
    'remove that says removed of nothing',
    (backend) => ({
      remove: async (id, call) => instead(backend.remove(id, call), { ...removed, id }),
    }),
    'remove: removes, and a second time fails with platform.account_not_found',
    'A second remove() must fail, but it succeeded.',
  ],
  [
    'another error for what is not there',
    () => ({ get: async () => Promise.reject(platformError('platform.rejected')) }),
    'get, remove, begin: an unknown id fails with platform.account_not_found',
    'get() must fail with platform.account_not_found, but failed with platform.rejected.',
  ],
  [
    'an error that is none of ours',
    () => ({ get: async () => Promise.reject(new TypeError('fetch failed')) }),
    'get, remove, begin: an unknown id fails with platform.account_not_found',
    'get() must fail with a BanklinkError, but failed with TypeError.',
  ],
  [
    'a pending step that never settles',
    () => ({ follow: async () => pending('again', 1) }),
    'complete: links exactly one account, which list and get show',
    'A pending step must settle, but was still pending after 200 looks.',
  ],
  [
    'a signal that nobody looks at',
    (backend) => ({ list: async (page) => backend.list(page, callWith()) }),
    'signal: a call that is stopped beforehand rejects and does nothing',
    'list() must reject where the signal is aborted beforehand, also with nothing to ask for.',
  ],
  [
    'accounts of every owner in every list',
    (_backend, rows) => ({
      async list(_page, { signal }) {
        signal.throwIfAborted()
        return { accounts: [...rows.values()].flatMap(({ account }) => account ?? []) }
      },
    }),
    'owner: another one cannot see, get, remove or reconnect an account',
    'The other owner has nothing, but list() shows 13.',
  ],
  [
    'a state that any owner can end',
    (backend) => ({
      complete: async (request, call) => instead(backend.complete(request, call)),
    }),
    'owner: another one cannot complete a link, and its own one still can',
    'complete() by another owner must fail, but it succeeded.',
  ],
  [
    'a number in an answer',
    (backend) => ({
      async addByNumbers(numbers, call) {
        const step = (await backend.addByNumbers?.(numbers, call)) ?? done(removed)
        return step.done ? done({ ...step.value, name: numbers.accountNumber }) : step
      },
    }),
    'addByNumbers: adds one account of somebody else, without its numbers',
    'The account number must not be in an answer.',
  ],
  [
    'update mode that ends with any account',
    () => ({ completeUpdate: async () => done(removed) }),
    'completeUpdate: reconnect answers the same account and exchanges nothing',
    'completeUpdate() must answer the account that it was for.',
  ],
  [
    'a lapsed login that is not told',
    (backend) => ({ get: async (id, call) => ({ ...(await backend.get(id, call)), status: 'active' }) }),
    'reconnect: a login that lapsed stops money, and update mode renews it',
    'get() after the login lapsed must say reconnect_required, but says active.',
  ],
  [
    'money that moves over a lapsed login',
    (backend) => ({ get: async (id, call) => ({ ...(await backend.get(id, call)), canMoveMoney: true }) }),
    'reconnect: a login that lapsed stops money, and update mode renews it',
    'Money must not move over an account whose login lapsed.',
  ],
  [
    'a lapsed login that nobody can renew',
    (backend) => ({ get: async (id, call) => ({ ...(await backend.get(id, call)), actions: ['remove'] }) }),
    'reconnect: a login that lapsed stops money, and update mode renews it',
    'An account whose login lapsed must offer reconnect.',
  ],
  [
    'update mode that renews nothing',
    (backend) => ({
      completeUpdate: async ({ state }, call) => done(await backend.get(state.slice('update:'.length), call)),
    }),
    'reconnect: a login that lapsed stops money, and update mode renews it',
    'After update mode the status must be active again, but is reconnect_required.',
  ],
  [
    'a next step that is not possible',
    (backend) => ({
      async follow(step, call) {
        const account = await backend.follow(step, call)
        return account.done ? done({ ...account.value, nextAction: 'contact' }) : account
      },
    }),
    'complete: instant ends as active or unverified',
    'nextAction is contact, and actions does not hold it.',
  ],
  [
    'update mode that ends a new link',
    (backend) => ({ completeUpdate: async (request, call) => instead(backend.completeUpdate(request, call)) }),
    'state: of one purpose does not end the other',
    'completeUpdate() with the state of a new link must fail, but it succeeded.',
  ],
]

/** What a method answers, or this account where it should have failed. */
async function instead(
  step: Promise<Step<LinkedAccount>>,
  account: LinkedAccount = removed,
): Promise<Step<LinkedAccount>> {
  try {
    return await step
  } catch {
    return done(account)
  }
}

const removed: LinkedAccount = { ...(await accountOfMemory()), status: 'removed', canMoveMoney: false }

async function accountOfMemory(): Promise<LinkedAccount> {
  const backend = await memoryPlatform().harness.create()
  const step = await backend.addByNumbers?.({} as never, callWith('key'))
  if (!step?.done) throw new Error('It adds at once.')
  return step.value
}

test.each(faults)('behavior: finds %s', async (_fault, breaking, promise, why) => {
  expect((await broken(breaking))[promise]).toBe(why)
})
