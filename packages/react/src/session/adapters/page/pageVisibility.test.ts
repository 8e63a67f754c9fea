import { afterEach, expect, test, vi } from 'vitest'
import { claimPage, releasePage } from './openLink.ts'
import { pageVisibility } from './pageVisibility.ts'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  Reflect.deleteProperty(globalThis, Symbol.for('banklink.open'))
})

test('behavior: a hidden page is not visible, and reports changes', () => {
  const state = vi.spyOn(document, 'visibilityState', 'get')
  const heard = vi.fn()
  const stop = pageVisibility.onVisibilityChange(heard)
  state.mockReturnValue('visible')
  expect(pageVisibility.isVisible()).toBe(true)
  state.mockReturnValue('hidden')
  expect(pageVisibility.isVisible()).toBe(false)
  document.dispatchEvent(new Event('visibilitychange'))
  expect(heard).toHaveBeenCalledOnce()
  stop()
  document.dispatchEvent(new Event('visibilitychange'))
  expect(heard).toHaveBeenCalledOnce()
})

test('behavior: a server counts as seen', () => {
  vi.stubGlobal('document', undefined)
  expect(pageVisibility.isVisible()).toBe(true)
})

test('behavior: one holder has the page, until it releases it', () => {
  const [one, other] = [{}, {}]
  expect([claimPage(one), claimPage(one), claimPage(other)]).toEqual([true, true, false])
  // Where every copy of the kit on the page looks.
  expect(Reflect.get(globalThis, Symbol.for('banklink.open'))).toBe(one)
  releasePage(other)
  expect(claimPage(other)).toBe(false)
  releasePage(one)
  expect(claimPage(other)).toBe(true)
  releasePage(other)
  releasePage(other)
  expect(Object.hasOwn(globalThis, Symbol.for('banklink.open'))).toBe(false)
})
