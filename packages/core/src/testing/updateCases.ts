import type { LinkPurpose } from '../backend/LinkBackend.ts'
import { linkedAccountAnswer, linkTokenAnswer, stepAnswer } from '../wire/answers.ts'
import type { BackendHarness } from './BackendHarness.ts'
import type { ConformanceCase } from './backendConformance.ts'
import { expectError, expectShape, expectThat } from './expectations.ts'
import { beginLink, callWith, finishedLink, linkAccount, listAll, newKey, settle } from './steps.ts'

/** Update mode, in which an existing account is opened again and nothing is exchanged. */
export function updateCases(harness: BackendHarness): readonly ConformanceCase[] {
  const canAwait = harness.finishes?.includes('manual_deposits') ?? false
  return [
    updates(harness, 'reconnect'),
    ...(canAwait ? [updates(harness, 'verify_deposits')] : []),
    ...(harness.lapse ? [renews(harness, harness.lapse)] : []),
    keepsApart(harness),
  ]
}

function updates(harness: BackendHarness, purpose: Exclude<LinkPurpose, 'link'>): ConformanceCase {
  return {
    name: `completeUpdate: ${purpose} answers the same account and exchanges nothing`,
    async run() {
      const backend = await harness.create()
      const outcome = purpose === 'reconnect' ? 'instant' : 'manual_deposits'
      const { id, actions } = await linkAccount(harness, { backend, outcome })
      if (!actions.includes(purpose)) return
      const token = await beginLink(harness, { backend, request: { purpose, accountId: id } })
      expectShape('The link token', { value: token, answer: linkTokenAnswer })
      const { linkSessionId, account } = await harness.finishLink(token.linkToken, 'instant')
      const update = { state: token.state, linkSessionId, reported: account.verificationStatus }
      const step = await backend.completeUpdate(update, callWith(newKey()))
      expectShape('completeUpdate()', { value: step, answer: stepAnswer(linkedAccountAnswer) })
      const updated = await settle(harness, { backend, step })
      expectThat(updated.id === id, 'completeUpdate() must answer the account that it was for.')
      const accounts = await listAll(backend)
      expectThat(accounts.length === 1, `Nothing new was linked, but list() shows ${accounts.length}.`)
    },
  }
}

function renews(harness: BackendHarness, lapse: NonNullable<BackendHarness['lapse']>): ConformanceCase {
  return {
    name: 'reconnect: a login that lapsed stops money, and update mode renews it',
    async run() {
      const backend = await harness.create()
      const { id, status } = await linkAccount(harness, { backend })
      await lapse(id)
      const lapsed = await backend.get(id, callWith())
      expectThat(
        lapsed.status === 'reconnect_required',
        `get() after the login lapsed must say reconnect_required, but says ${lapsed.status}.`,
      )
      expectThat(!lapsed.canMoveMoney, 'Money must not move over an account whose login lapsed.')
      expectThat(lapsed.actions.includes('reconnect'), 'An account whose login lapsed must offer reconnect.')
      const { state, linkToken } = await beginLink(harness, {
        backend,
        request: { purpose: 'reconnect', accountId: id },
      })
      const { linkSessionId, account } = await harness.finishLink(linkToken, 'instant')
      const update = { state, linkSessionId, reported: account.verificationStatus }
      const step = await backend.completeUpdate(update, callWith(newKey()))
      const renewed = await settle(harness, { backend, step })
      expectThat(renewed.id === id, 'completeUpdate() must answer the account that it was for.')
      expectThat(
        renewed.status === status,
        `After update mode the status must be ${status} again, but is ${renewed.status}.`,
      )
    },
  }
}

function keepsApart(harness: BackendHarness): ConformanceCase {
  return {
    name: 'state: of one purpose does not end the other',
    async run() {
      const backend = await harness.create()
      const { id, actions } = await linkAccount(harness, { backend })
      const request = await finishedLink(harness, { backend })
      const { state, linkSessionId } = request
      await expectError('completeUpdate() with the state of a new link', {
        of: backend.completeUpdate({ state, linkSessionId, reported: null }, callWith(newKey())),
      })
      if (!actions.includes('reconnect')) return
      const update = await beginLink(harness, { backend, request: { purpose: 'reconnect', accountId: id } })
      await expectError('complete() with the state of update mode', {
        of: backend.complete({ ...request, state: update.state }, callWith(newKey())),
      })
      if (backend.abandon) {
        await expectError('abandon() with the state of update mode', { of: backend.abandon(update.state, callWith()) })
      }
      const accounts = await listAll(backend)
      expectThat(accounts.length === 1 && accounts[0]?.id === id, 'Only the linked account must be in list().')
    },
  }
}
