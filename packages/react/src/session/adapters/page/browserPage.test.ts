import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browserPage } from './browserPage.ts'
import { keepScroll } from './keepScroll.ts'
import { claimPage, releasePage } from './openLink.ts'
import { currentWatch } from './watchScroll.ts'

let frame: HTMLIFrameElement

beforeEach(() => {
  document.body.innerHTML = '<button id="opener">Link</button><button id="other">Other</button>'
  frame = Object.assign(document.createElement('iframe'), { id: 'plaid-link-iframe-1' })
  frame.style.display = 'none'
  document.body.append(frame)
})

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  // A test that failed with Link open leaves nothing to the next.
  Reflect.deleteProperty(globalThis, Symbol.for('banklink.open'))
  currentWatch?.close()
  document.body.replaceChildren()
  currentWatch?.unseen(() => {})
  document.body.removeAttribute('style')
})

/** As Link's script does it: body and frame in one go. */
function write(overflow: string, display: 'block' | 'none'): void {
  document.body.style.overflow = overflow
  frame.style.display = display
}

const observed = () => new Promise<void>((resolve) => queueMicrotask(resolve))

test('behavior: the focus goes back to where it was', () => {
  const page = browserPage()
  document.getElementById('opener')?.focus()
  page.opening()
  frame.focus()
  page.closed()
  expect(document.activeElement).toBe(document.getElementById('opener'))
})

test('behavior: a focus that went with what had it goes back, and the page does not scroll to it', () => {
  const page = browserPage()
  const opener = document.getElementById('opener')
  opener?.focus()
  expect(page.opening()).toBe(true)
  opener?.blur()
  const focus = vi.spyOn(HTMLElement.prototype, 'focus')
  page.closed()
  expect(focus.mock.contexts).toEqual([opener])
  expect(focus).toHaveBeenCalledExactlyOnceWith({ preventScroll: true })
})

test('behavior: over another Link nothing opens, and nothing is put back', () => {
  const other = {}
  claimPage(other)
  const page = browserPage()
  document.getElementById('opener')?.focus()
  expect(page.opening()).toBe(false)
  document.getElementById('opener')?.blur()
  page.closed()
  expect(document.activeElement).toBe(document.body)
  releasePage(other)
})

test('behavior: once Link is closed, another may open', () => {
  const page = browserPage()
  page.opening()
  expect(browserPage().opening()).toBe(false)
  page.closed()
  expect(browserPage().opening()).toBe(true)
})

test('behavior: inside another page it is framed', () => {
  expect(browserPage().isFramed()).toBe(false)
  vi.stubGlobal('window', { self: 'the frame', top: 'the page around it' })
  expect(browserPage().isFramed()).toBe(true)
})

test('behavior: another page takes the place of this one in the history', () => {
  const replace = vi.fn()
  vi.stubGlobal('location', { replace })
  browserPage().leaveFor('/accounts')
  expect(replace).toHaveBeenCalledExactlyOnceWith('/accounts')
})

test('behavior: a host that moved the focus keeps it', () => {
  const page = browserPage()
  document.getElementById('opener')?.focus()
  page.opening()
  document.getElementById('other')?.focus()
  page.closed()
  expect(document.activeElement).toBe(document.getElementById('other'))
})

test("behavior: a host's scroll lock that Link remembers is not restored permanently", async () => {
  const page = browserPage()
  page.opening()
  write('hidden', 'block')
  await observed()
  write('hidden', 'none') // a stale snapshot
  page.closed()
  expect(document.body.style.overflow).toBe('')
})

test('behavior: a lock that the host takes away while Link is open stays away, also when Link hides late', async () => {
  document.body.style.overflow = 'hidden'
  const page = browserPage()
  page.opening()
  write('hidden', 'block')
  await observed()
  document.body.style.overflow = ''
  await observed()
  page.closed()
  write('hidden', 'none')
  await observed()
  expect(document.body.style.overflow).toBe('')
})

test("behavior: a host's lock that is still meant is still there afterwards", async () => {
  document.body.style.overflow = 'clip'
  const page = browserPage()
  page.opening()
  write('hidden', 'block')
  await observed()
  write('', 'none')
  page.closed()
  expect(document.body.style.overflow).toBe('clip')
})

test('behavior: around the making and the destroying of a handler, no lock can be remembered', () => {
  document.body.style.overflow = 'hidden'
  const scroll = keepScroll()
  scroll.before()
  expect(document.body.style.overflow).toBe('')
  document.body.style.overflow = 'scroll'
  scroll.after()
  expect(document.body.style.overflow).toBe('hidden')
})

test('behavior: Link that hides late, and is destroyed before, leaves no lock', async () => {
  const page = browserPage()
  const scroll = keepScroll()
  page.opening()
  write('hidden', 'block')
  await observed()
  page.closed()
  scroll.before()
  frame.remove()
  scroll.after()
  await observed()
  expect(document.body.style.overflow).toBe('')
})

test("behavior: a lock of the host's own outlives Link's being destroyed", async () => {
  document.body.style.overflow = 'clip'
  const page = browserPage()
  const scroll = keepScroll()
  page.opening()
  write('hidden', 'block')
  await observed()
  page.closed()
  scroll.before()
  document.body.style.overflow = 'hidden'
  frame.remove()
  scroll.after()
  expect(document.body.style.overflow).toBe('clip')
})

test('behavior: reports a page that returns from the cache of the browser', () => {
  const heard = vi.fn()
  const forget = browserPage().onRestored(heard)
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }))
  expect(heard).not.toHaveBeenCalled()
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
  expect(heard).toHaveBeenCalledOnce()
  forget()
  window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
  expect(heard).toHaveBeenCalledOnce()
})

test("behavior: replaces the address, and keeps the router's state", () => {
  history.replaceState({ of: 'the router' }, '', '/return?oauth_state_id=1#top')
  const page = browserPage()
  expect(page.address()).toBe('http://localhost:3000/return?oauth_state_id=1#top')
  page.replaceAddress('/return#top')
  expect(page.address()).toBe('http://localhost:3000/return#top')
  expect(history.state).toEqual({ of: 'the router' })
})

test('behavior: a browser tab remembers on all its pages which run it opened Link with last', () => {
  sessionStorage.clear()
  expect(browserPage().lastRun()).toBeNull()
  browserPage().rememberRun('run-1')
  expect(browserPage().lastRun()).toBe('run-1')
  // A page of an earlier version has to find it.
  expect(sessionStorage.getItem('banklink.run')).toBe('run-1')
  sessionStorage.clear()
  expect(browserPage().lastRun()).toBeNull()
})

test('error: a browser that keeps nothing remembers it on the page alone', () => {
  const refuse = () => {
    throw new DOMException('no', 'SecurityError')
  }
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse)
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse)
  const page = browserPage()
  page.rememberRun('run-1')
  expect(page.lastRun()).toBe('run-1')
  expect(browserPage().lastRun()).toBeNull()
})
