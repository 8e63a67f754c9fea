import type { BackendHarness } from './BackendHarness.ts'
import type { ConformanceCase } from './backendConformance.ts'
import { expectError, expectThat } from './expectations.ts'
import { callWith, finishedLink, linkAccount, listAll, newKey, settle } from './steps.ts'

/** Two owners at one platform: each can complete, see and change only its own accounts. */
export function foreignOwnerCases(harness: BackendHarness): readonly ConformanceCase[] {
  return [
    {
      name: 'owner: another one cannot complete a link, and its own one still can',
      async run() {
        const [backend, foreign] = [await harness.create(), await harness.create()]
        const request = await finishedLink(harness, { backend })
        await expectError('complete() by another owner', { of: foreign.complete(request, callWith(newKey())) })
        const seen = await listAll(foreign)
        expectThat(seen.length === 0, `The other owner linked nothing, but list() shows ${seen.length}.`)
        const step = await backend.complete(request, callWith(newKey()))
        const { id } = await settle(harness, { backend, step })
        expectThat((await listAll(backend))[0]?.id === id, 'The account must be in the list of its own owner.')
      },
    },
    {
      name: 'owner: another one cannot see, get, remove or reconnect an account',
      async run() {
        const [backend, foreign] = [await harness.create(), await harness.create()]
        const { id } = await linkAccount(harness, { backend })
        const codes = ['platform.account_not_found'] as const
        const seen = await listAll(foreign)
        expectThat(seen.length === 0, `The other owner has nothing, but list() shows ${seen.length}.`)
        await expectError('get() by another owner', { of: foreign.get(id, callWith()), codes })
        await expectError('remove() by another owner', { of: foreign.remove(id, callWith(newKey())), codes })
        const reconnect = foreign.begin({ purpose: 'reconnect', accountId: id }, callWith(newKey()))
        await expectError('begin() to reconnect by another owner', { of: reconnect, codes })
        expectThat((await listAll(backend))[0]?.id === id, 'The account must still be in the list of its own owner.')
      },
    },
    {
      name: 'owner: another one cannot abandon a link',
      async run() {
        const [backend, foreign] = [await harness.create(), await harness.create()]
        if (!foreign.abandon) return
        const request = await finishedLink(harness, { backend })
        // Whether it is refused or does nothing is the backend's to choose.
        await foreign.abandon(request.state, callWith()).catch((error: unknown) => error)
        const step = await backend.complete(request, callWith(newKey()))
        const { id } = await settle(harness, { backend, step })
        expectThat((await listAll(backend))[0]?.id === id, 'The account must be in the list of its own owner.')
      },
    },
  ]
}
