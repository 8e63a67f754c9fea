import type { LinkBackend } from '@banklink/core'
import { expect, test } from 'vitest'
import { createEffectContext } from '../../testing/createEffectContext.ts'
import { someAccount } from '../../testing/someAccount.ts'
import { loadFacts } from './loadFacts.ts'

const { signal } = new AbortController()
const capabilities = { capabilities: async () => ({ currencies: ['USD', 'CAD'] }) } as object

/** A platform whose list has these pages, by cursor. */
function pages(byCursor: Record<string, { ids: string[]; next?: string }>) {
  const asked: object[] = []
  const list: LinkBackend['list'] = async (page, call) => {
    asked.push(page)
    call.signal.throwIfAborted()
    const { ids, next } = byCursor[page.cursor ?? ''] as { ids: string[]; next?: string }
    return { accounts: ids.map((id) => someAccount({ id })), ...(next !== undefined && { next }) }
  }
  return { asked, backend: () => ({ list }) as LinkBackend }
}

test('default: the currencies, and the accounts that the app has already', async () => {
  const known = [someAccount({ id: 'known' })]
  const { context } = createEffectContext({ ...capabilities, knownAccounts: () => known })
  await loadFacts(context, signal)
  expect(context.exchanges.facts()).toEqual({ currencies: ['USD', 'CAD'], linked: known })
})

test('behavior: every page of the list is read', async () => {
  const { asked, backend } = pages({ '': { ids: ['1', '2'], next: 'a' }, a: { ids: ['3'], next: 'b' }, b: { ids: [] } })
  const { context } = createEffectContext({ ...capabilities, knownAccounts: () => undefined, backend })
  await loadFacts(context, signal)
  expect(context.exchanges.facts().linked.map(({ id }) => id)).toEqual(['1', '2', '3'])
  expect(asked).toEqual([{}, { cursor: 'a' }, { cursor: 'b' }])
})

test('behavior: a cursor that leads to itself is the last', async () => {
  const { asked, backend } = pages({ '': { ids: ['1'], next: 'a' }, a: { ids: ['2'], next: 'a' } })
  const { context } = createEffectContext({ ...capabilities, knownAccounts: () => undefined, backend })
  await loadFacts(context, signal)
  expect(context.exchanges.facts().linked.map(({ id }) => id)).toEqual(['1', '2'])
  expect(asked).toHaveLength(2)
})

test('behavior: what is not answered is not known, and the other is', async () => {
  const list = async () => Promise.reject(new Error('down'))
  const { context } = createEffectContext({
    ...capabilities,
    knownAccounts: () => undefined,
    backend: () => ({ list }) as unknown as LinkBackend,
  })
  context.exchanges.setFacts({ linked: [someAccount({ id: 'of an earlier run' })] })
  await loadFacts(context, signal)
  expect(context.exchanges.facts()).toEqual({ currencies: ['USD', 'CAD'], linked: [] })
})

test('behavior: an answer that comes after the end changes nothing', async () => {
  const ended = new AbortController()
  ended.abort()
  const { context } = createEffectContext({ ...capabilities, knownAccounts: () => [someAccount()] })
  await loadFacts(context, ended.signal)
  expect(context.exchanges.facts().linked).toEqual([])
})

test('behavior: the list is requested while the run lasts', async () => {
  const ended = new AbortController()
  ended.abort()
  const { asked, backend } = pages({ '': { ids: ['1'], next: 'a' } })
  const { context } = createEffectContext({ ...capabilities, knownAccounts: () => undefined, backend })
  await loadFacts(context, ended.signal)
  expect(asked).toEqual([{}])
})
