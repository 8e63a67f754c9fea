import type { AccountNumbers } from '../backend/LinkBackend.ts'
import { accountPageAnswer, linkedAccountAnswer, stepAnswer } from '../wire/answers.ts'
import type { BackendHarness } from './BackendHarness.ts'
import type { ConformanceCase } from './backendConformance.ts'
import { expectError, expectShape, expectThat } from './expectations.ts'
import { callWith, linkAccount, listAll, newKey, settle } from './steps.ts'

/** The owner's accounts: listed, removed, and added without Link. */
export function accountCases(harness: BackendHarness): readonly ConformanceCase[] {
  return [shows(harness), removes(harness), knowsNothing(harness), addsByNumbers(harness)]
}

function shows(harness: BackendHarness): ConformanceCase {
  return {
    name: 'list: shows every account once, with no field outside the model',
    async run() {
      const backend = await harness.create()
      const linked = [await linkAccount(harness, { backend }), await linkAccount(harness, { backend })]
      expectShape('list()', { value: await backend.list({}, callWith()), answer: accountPageAnswer })
      const ids = (await listAll(backend)).map(({ id }) => id)
      expectThat(ids.length === 2, `list() must show two accounts, but shows ${ids.length}.`)
      expectThat(
        linked.every(({ id }) => ids.includes(id)),
        'list() must show the accounts that were linked.',
      )
    },
  }
}

function removes(harness: BackendHarness): ConformanceCase {
  return {
    name: 'remove: removes, and a second time fails with platform.account_not_found',
    async run() {
      const backend = await harness.create()
      const kept = await linkAccount(harness, { backend })
      const { id } = await linkAccount(harness, { backend })
      const step = await backend.remove(id, callWith(newKey()))
      expectShape('remove()', { value: step, answer: stepAnswer(linkedAccountAnswer) })
      const removed = await settle(harness, { backend, step })
      expectThat(removed.id === id, 'remove() must answer the account that it removed.')
      expectThat(removed.status === 'removed', `The status must be removed, but is ${removed.status}.`)
      expectThat(!removed.canMoveMoney, 'Money must not move over a removed account.')
      const left = (await listAll(backend)).filter(({ status }) => status !== 'removed')
      expectThat(left.length === 1 && left[0]?.id === kept.id, 'Only the other account must be left in list().')
      const codes = ['platform.account_not_found'] as const
      await expectError('A second remove()', { of: backend.remove(id, callWith(newKey())), codes })
    },
  }
}

function knowsNothing(harness: BackendHarness): ConformanceCase {
  return {
    name: 'get, remove, begin: an unknown id fails with platform.account_not_found',
    async run() {
      const backend = await harness.create()
      const id = '00000000-0000-4000-8000-000000000000'
      const codes = ['platform.account_not_found'] as const
      await expectError('get()', { of: backend.get(id, callWith()), codes })
      await expectError('remove()', { of: backend.remove(id, callWith(newKey())), codes })
      const reconnect = backend.begin({ purpose: 'reconnect', accountId: id }, callWith(newKey()))
      await expectError('begin() to reconnect', { of: reconnect, codes })
    },
  }
}

const numbers: AccountNumbers = {
  routingNumber: '021000021',
  accountNumber: '900800700655',
  accountType: 'savings',
  bankName: 'Conformance Bank',
}

function addsByNumbers(harness: BackendHarness): ConformanceCase {
  return {
    name: 'addByNumbers: adds one account of somebody else, without its numbers',
    async run() {
      const backend = await harness.create()
      if (!backend.addByNumbers || (await backend.capabilities(callWith())).addByNumbers === null) return
      const key = newKey()
      const step = await backend.addByNumbers(numbers, callWith(key))
      expectShape('addByNumbers()', { value: step, answer: stepAnswer(linkedAccountAnswer) })
      const added = await settle(harness, { backend, step })
      expectThat(added.kind === 'third_party', `The kind must be third_party, but is ${added.kind}.`)
      const again = await settle(harness, { backend, step: await backend.addByNumbers(numbers, callWith(key)) })
      expectThat(again.id === added.id, 'The same numbers with the same key must answer the same account.')
      const accounts = await listAll(backend)
      expectThat(accounts.length === 1, `list() must show one account, but shows ${accounts.length}.`)
      const answered = JSON.stringify([step, added, accounts])
      expectThat(!answered.includes(numbers.accountNumber), 'The account number must not be in an answer.')
    },
  }
}
