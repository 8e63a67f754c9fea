import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { LinkedAccount } from '../account/LinkedAccount.ts'
import type { LinkSessionState } from './LinkSessionState.ts'
import { idle, transition } from './transition.ts'
import { transitionCases, transitionGrid } from './transitionGrid.ts'

const { states, events, request, other, preparing, result } = transitionCases

test('every pair', () => {
  // The page is written by the test of the effects, which stand on it too.
  expect(readFileSync(new URL('../../../../docs/reference/link-session.md', import.meta.url), 'utf8')).toContain(
    transitionGrid(),
  )
})

test('behavior: a pair that is not listed keeps the very same state', () => {
  const open = states.open as LinkSessionState
  expect(transition(open, { type: 'started', request, isTokenUsable: true })).toBe(open)
  const completing = states.completing as LinkSessionState
  expect(transition(completing, { type: 'succeeded', request, result })).toBe(completing)
})

test('behavior: a click while the script loads keeps the token that is there', () => {
  const token: LinkSessionState = { ...preparing, hasToken: true }
  const clicked = transition(token, { type: 'started', request, isTokenUsable: false })
  expect(clicked).toMatchObject({ wantsOpen: true, hasToken: true })
  expect(transition(clicked, { type: 'started', request, isTokenUsable: false })).toMatchObject({ hasToken: true })
  expect(transition(clicked, { type: 'scriptLoaded' })).toEqual({ status: 'opening', request })
  expect(transition(token, { type: 'started', request: other, isTokenUsable: false })).toMatchObject({
    request: other,
    hasToken: false,
  })
})

test('behavior: a choice keeps what there is to choose', () => {
  const open = states.open as LinkSessionState
  const asked = { type: 'choiceRequired', request, result } as const
  const duplicate = { id: 'account-1', status: 'active' } as LinkedAccount
  expect(transition(open, { ...asked, reason: 'currency', currencies: ['USD', 'CAD'] })).toEqual({
    status: 'choosing',
    request,
    result,
    reason: 'currency',
    currencies: ['USD', 'CAD'],
  })
  expect(transition(open, { ...asked, reason: 'duplicate', existing: duplicate })).toStrictEqual({
    status: 'choosing',
    request,
    result,
    reason: 'duplicate',
    currencies: [],
    existing: duplicate,
  })
  expect(transition(open, { ...asked, reason: 'several_accounts' })).toStrictEqual({
    status: 'choosing',
    request,
    result,
    reason: 'several_accounts',
    currencies: [],
  })
})

test('behavior: only the platform ends a session in success', () => {
  const walk = fc.array(fc.constantFrom(...Object.values(events)), { maxLength: 40 })
  fc.assert(
    fc.property(walk, (path) => {
      let state: LinkSessionState = idle
      for (const event of path) {
        const before = state
        state = transition(state, event)
        const isSuccess = state.status === 'done' && before.status !== 'done'
        const isToldByPlatform = before.status === 'completing' && event.type === 'completed'
        expect(isSuccess && !isToldByPlatform).toBe(false)
      }
    }),
  )
})

test('behavior: no walk ends where nothing leads out', () => {
  for (const state of Object.values(states)) {
    const exits = Object.values(events).filter((event) => event.type !== 'ownerChanged')
    expect(exits.some((event) => transition(state, event) !== state)).toBe(true)
  }
})
