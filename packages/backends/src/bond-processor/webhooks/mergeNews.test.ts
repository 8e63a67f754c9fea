import { expect, test } from 'vitest'
import type { ItemNotice, ItemState } from '../ItemState.ts'
import { mergeNews } from './mergeNews.ts'

const notice = (code: ItemNotice['code'], at: number, until: number | null = null): ItemNotice => ({ code, at, until })

/** The state after these webhooks, in this order. */
function after(...webhooks: [code: string, signedAt: number, until?: number][]) {
  let state: ItemState | null = null
  for (const [code, signedAt, until = null] of webhooks) {
    const news = mergeNews(state, { type: 'ITEM', code, itemId: 'item-1', signedAt, until })
    state = { error: null, checkedAt: 0, ...news }
  }
  return { notice: state?.notice, newAccountsAt: state?.newAccountsAt }
}

test('default: a notice with its time, and when the login expires', () => {
  expect(after(['PENDING_DISCONNECT', 5, 90])).toEqual({
    notice: notice('PENDING_DISCONNECT', 5, 90),
    newAccountsAt: null,
  })
  expect(after(['ERROR', 5])).toEqual({ notice: null, newAccountsAt: null })
})

test.each<[earlier: ItemNotice['code'], later: ItemNotice['code']]>([
  ['PENDING_EXPIRATION', 'PENDING_DISCONNECT'],
  ['PENDING_DISCONNECT', 'PENDING_EXPIRATION'],
  ['LOGIN_REPAIRED', 'PENDING_DISCONNECT'],
  ['PENDING_EXPIRATION', 'LOGIN_REPAIRED'],
])('behavior: of %s and then %s the later one counts, in whatever order they arrive', (earlier, later) => {
  const expected = { notice: notice(later, 6), newAccountsAt: null }
  expect(after([earlier, 5], [later, 6])).toEqual(expected)
  expect(after([later, 6], [earlier, 5])).toEqual(expected)
  expect(after([later, 6], [earlier, 5], [later, 6], [earlier, 5])).toEqual(expected)
})

test.each<[lower: ItemNotice['code'], higher: ItemNotice['code']]>([
  ['PENDING_EXPIRATION', 'PENDING_DISCONNECT'],
  ['PENDING_DISCONNECT', 'LOGIN_REPAIRED'],
  ['PENDING_EXPIRATION', 'LOGIN_REPAIRED'],
])('behavior: of %s and %s of one second the latter counts, in either order', (lower, higher) => {
  expect(after([lower, 5], [higher, 5]).notice).toEqual(notice(higher, 5))
  expect(after([higher, 5], [lower, 5]).notice).toEqual(notice(higher, 5))
})

test('behavior: other webhooks keep the notice, and the latest time of new accounts', () => {
  const news: [string, number][] = [
    ['NEW_ACCOUNTS_AVAILABLE', 7],
    ['PENDING_DISCONNECT', 5],
    ['ERROR', 8],
    ['NEW_ACCOUNTS_AVAILABLE', 6],
  ]
  expect(after(...news)).toEqual({ notice: notice('PENDING_DISCONNECT', 5), newAccountsAt: 7 })
  expect(after(...news, ['NEW_ACCOUNTS_AVAILABLE', 9]).newAccountsAt).toBe(9)
})
