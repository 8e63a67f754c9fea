import { linkedAccountAnswer, linkTokenAnswer, stepAnswer } from '../wire/answers.ts'
import type { BackendHarness, LinkFinish } from './BackendHarness.ts'
import type { ConformanceCase } from './backendConformance.ts'
import { expectError, expectShape, expectThat } from './expectations.ts'
import { beginLink, callWith, finishedLink, linkAccount, listAll, newKey, settle } from './steps.ts'

/** A new link: from its token to its one account. */
export function linkCases(harness: BackendHarness): readonly ConformanceCase[] {
  const finishes = harness.finishes ?? ['instant']
  return [
    begins(harness),
    completesOnce(harness),
    ...finishes.map((outcome) => finishesAs(harness, outcome)),
    repeats(harness),
    repeatsAtOnce(harness),
    refusesUnknown(harness),
    leavesOutUnfinished(harness),
    abandons(harness),
    abandonsNothingLinked(harness),
    stops(harness),
  ]
}

function begins(harness: BackendHarness): ConformanceCase {
  return {
    name: 'begin: answers a link token that lives, with a state',
    async run() {
      const backend = await harness.create()
      const step = await backend.begin({ purpose: 'link' }, callWith(newKey()))
      expectShape('begin()', { value: step, answer: stepAnswer(linkTokenAnswer) })
      const token = await settle(harness, { backend, step })
      expectShape('The link token', { value: token, answer: linkTokenAnswer })
      expectThat(token.linkToken !== '', 'linkToken must not be empty.')
      expectThat(token.state !== '', 'state must not be empty.')
      expectThat(token.expiresInMs > 0, `expiresInMs must be more than 0, but is ${token.expiresInMs}.`)
    },
  }
}

function completesOnce(harness: BackendHarness): ConformanceCase {
  return {
    name: 'complete: links exactly one account, which list and get show',
    async run() {
      const backend = await harness.create()
      const request = await finishedLink(harness, { backend })
      const step = await backend.complete(request, callWith(newKey()))
      expectShape('complete()', { value: step, answer: stepAnswer(linkedAccountAnswer) })
      const { id } = await settle(harness, { backend, step })
      const accounts = await listAll(backend)
      expectThat(accounts.length === 1, `list() must show one account, but shows ${accounts.length}.`)
      expectThat(accounts[0]?.id === id, 'list() must show the account that complete() answered.')
      const account = await backend.get(id, callWith())
      expectShape('get()', { value: account, answer: linkedAccountAnswer })
      expectThat(account.id === id, 'get() must answer the account that it was asked for.')
    },
  }
}

const statuses: Record<LinkFinish, readonly string[]> = {
  instant: ['active', 'unverified'],
  automatic_deposits: ['verifying'],
  manual_deposits: ['awaiting_deposits'],
}

function finishesAs(harness: BackendHarness, outcome: LinkFinish): ConformanceCase {
  const expected = statuses[outcome]
  return {
    name: `complete: ${outcome} ends as ${expected.join(' or ')}`,
    async run() {
      const backend = await harness.create()
      const { status, canMoveMoney, kind, nextAction, actions } = await linkAccount(harness, { backend, outcome })
      expectThat(expected.includes(status), `The status must be ${expected.join(' or ')}, but is ${status}.`)
      expectThat(
        canMoveMoney === (status === 'active'),
        `An account that is ${status} says canMoveMoney ${canMoveMoney}.`,
      )
      expectThat(kind === 'own', 'An account that was linked through Link is the owner’s own.')
      expectThat(
        nextAction === null || actions.includes(nextAction),
        `nextAction is ${nextAction}, and actions does not hold it.`,
      )
    },
  }
}

function repeats(harness: BackendHarness): ConformanceCase {
  return {
    name: 'complete: repeated, it links nothing new and answers the same account',
    async run() {
      const backend = await harness.create()
      const request = await finishedLink(harness, { backend })
      const key = newKey()
      const first = await settle(harness, { backend, step: await backend.complete(request, callWith(key)) })
      const second = await settle(harness, { backend, step: await backend.complete(request, callWith(key)) })
      expectThat(first.id === second.id, 'The same request with the same key must answer the same account.')
      await backend.complete(request, callWith(newKey())).catch((error: unknown) => error)
      const accounts = await listAll(backend)
      expectThat(accounts.length === 1, `One link must stay one account, but list() shows ${accounts.length}.`)
    },
  }
}

function repeatsAtOnce(harness: BackendHarness): ConformanceCase {
  return {
    name: 'complete: twice at once with the same key, it links one account',
    async run() {
      const backend = await harness.create()
      const request = await finishedLink(harness, { backend })
      const key = newKey()
      const tries = [1, 2].map(async () => {
        return settle(harness, { backend, step: await backend.complete(request, callWith(key)) })
      })
      const ended = await Promise.allSettled(tries)
      const ids = new Set(ended.flatMap((each) => (each.status === 'fulfilled' ? [each.value.id] : [])))
      expectThat(ids.size === 1, `One of two requests at once must answer the account, but ${ids.size} accounts came.`)
      for (const each of ended) {
        if (each.status === 'rejected') await expectError('The other request', { of: Promise.reject(each.reason) })
      }
      const accounts = await listAll(backend)
      expectThat(accounts.length === 1, `One link must stay one account, but list() shows ${accounts.length}.`)
    },
  }
}

function refusesUnknown(harness: BackendHarness): ConformanceCase {
  return {
    name: 'complete: a state or a public token of nobody fails and links nothing',
    async run() {
      const backend = await harness.create()
      const request = await finishedLink(harness, { backend })
      const publicToken = 'public-sandbox-00000000-0000-0000-0000-000000000000'
      await expectError('complete() with an unknown public token', {
        of: backend.complete({ ...request, publicToken }, callWith(newKey())),
      })
      await expectError('complete() with an unknown state', {
        of: backend.complete({ ...request, state: 'unknown' }, callWith(newKey())),
      })
      const accounts = await listAll(backend)
      expectThat(accounts.length === 0, `Nothing was linked, but list() shows ${accounts.length}.`)
    },
  }
}

function leavesOutUnfinished(harness: BackendHarness): ConformanceCase {
  return {
    name: 'list: leaves out what was never finished',
    async run() {
      const backend = await harness.create()
      await beginLink(harness, { backend })
      const accounts = await listAll(backend)
      expectThat(accounts.length === 0, `Nothing was linked, but list() shows ${accounts.length}.`)
    },
  }
}

function abandons(harness: BackendHarness): ConformanceCase {
  return {
    name: 'abandon: leaves nothing, and nothing that can be completed',
    async run() {
      const backend = await harness.create()
      if (!backend.abandon) return
      const { beginCreatesRow } = await backend.capabilities(callWith())
      const request = await finishedLink(harness, { backend })
      await backend.abandon(request.state, callWith())
      const accounts = await listAll(backend)
      expectThat(accounts.length === 0, `Nothing was linked, but list() shows ${accounts.length}.`)
      if (!(harness.takesBack ?? beginCreatesRow)) return
      await expectError('complete() after abandon()', { of: backend.complete(request, callWith(newKey())) })
    },
  }
}

function abandonsNothingLinked(harness: BackendHarness): ConformanceCase {
  return {
    name: 'abandon: never takes away an account that was linked',
    async run() {
      const backend = await harness.create()
      if (!backend.abandon) return
      const request = await finishedLink(harness, { backend })
      const step = await backend.complete(request, callWith(newKey()))
      const { id } = await settle(harness, { backend, step })
      // Whether it is refused or does nothing is the backend's to choose.
      await backend.abandon(request.state, callWith()).catch((error: unknown) => error)
      const accounts = await listAll(backend)
      expectThat(accounts[0]?.id === id, 'The linked account is gone after abandon().')
    },
  }
}

function stops(harness: BackendHarness): ConformanceCase {
  return {
    name: 'signal: a call that is stopped beforehand rejects and does nothing',
    async run() {
      const backend = await harness.create()
      const request = await finishedLink(harness, { backend })
      const call = { signal: AbortSignal.abort(), idempotencyKey: newKey() }
      const stopped = { 'list()': backend.list({}, call), 'complete()': backend.complete(request, call) }
      const ended = await Promise.allSettled(Object.values(stopped))
      const went = Object.keys(stopped).filter((_name, at) => ended[at]?.status === 'fulfilled')
      const why = 'must reject where the signal is aborted beforehand, also with nothing to ask for.'
      expectThat(went.length === 0, `${went.join(' and ')} ${why}`)
      const accounts = await listAll(backend)
      expectThat(accounts.length === 0, `Nothing was linked, but list() shows ${accounts.length}.`)
    },
  }
}
