import { inspect } from 'node:util'
import { call } from '@banklink/test'
import { expect, test } from 'vitest'
import { finishedLink, mockProcessor } from './testing/mockProcessor.ts'

/** Everything that comes out of a call, with what errors hide. */
function shownOf(outcome: unknown): string {
  return inspect(outcome, { depth: null, showHidden: true, maxArrayLength: null, maxStringLength: null })
}

const paths = [
  '/plaid/link/token/create',
  '/plaid/item/public_token/exchange',
  '/plaid/accounts/get',
  '/plaid/processor/token/create',
  '/bond/api/v0/accounts/processor_tokens',
  '/bond/api/v0/accounts/*/external_accounts',
  '/plaid/item/get',
  '/plaid/item/remove',
]
const faults = [
  { times: 0 },
  ...paths.flatMap((path) => [
    { path, status: 400 },
    { path, status: 500 },
    { path, lose_answer: true },
    { path, status: 200, body: ['unreadable'] },
  ]),
]

test.each(faults)('behavior: no answer and no error holds a secret (%j)', async (fault) => {
  const scene = mockProcessor()
  const outcomes: unknown[] = []
  const told = async (asked: Promise<unknown>): Promise<void> => {
    outcomes.push(await asked.catch((error: unknown) => error))
  }
  const request = await finishedLink(scene)
  if ('path' in fault) scene.mock.fail(fault)
  await told(scene.backend.begin({ purpose: 'link' }, call()))
  await told(scene.backend.complete(request, call('key-1')))
  await told(scene.backend.complete(request, call('key-1')))
  await told(scene.backend.list({}, call()))
  const id = scene.mock.state().bond.ownerAccounts[0]?.linkedAccountId ?? 'none'
  await told(scene.backend.get(id, call()))
  await told(scene.backend.begin({ purpose: 'reconnect', accountId: id }, call()))
  await told(scene.backend.remove(id, call()))
  const secrets = scene.mock.secrets()
  expect(secrets.length).toBeGreaterThan(4)
  const shown = shownOf(outcomes)
  for (const secret of secrets) expect(shown).not.toContain(secret)
})
