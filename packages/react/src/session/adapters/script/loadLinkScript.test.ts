import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createManualClock } from '../../../testing/createManualClock.ts'
import { linkScriptUrl, loadLinkScript } from './loadLinkScript.ts'

const clock = createManualClock()
const tags = () => [...document.querySelectorAll<HTMLScriptElement>('script')]
const plaid = { create: () => ({}), createEmbedded: () => ({}) } as unknown as typeof window.Plaid

beforeEach(() => {
  document.head.replaceChildren()
  document.body.replaceChildren()
})

afterEach(() => {
  Reflect.deleteProperty(window, 'Plaid')
  vi.unstubAllGlobals()
})

function succeed(tag: HTMLScriptElement | undefined): void {
  window.Plaid = plaid
  tag?.dispatchEvent(new Event('load'))
}

test('default: one tag for however many ask', async () => {
  const first = loadLinkScript({ clock })
  const second = loadLinkScript({ clock })
  expect(tags().map(({ src }) => src)).toEqual([linkScriptUrl])
  succeed(tags()[0])
  await Promise.all([first, second])
  expect(clock.pending()).toBe(0)
  await loadLinkScript({ clock })
  expect(tags()).toHaveLength(1)
})

test('behavior: a tag of the page that is still loading is adopted', async () => {
  const tag = Object.assign(document.createElement('script'), { src: linkScriptUrl })
  document.body.append(tag)
  const loaded = loadLinkScript({ clock })
  expect(tags()).toEqual([tag])
  succeed(tag)
  await loaded
})

test('behavior: after a tag with a query, one with exactly the address is left, and it is inert', async () => {
  const tag = Object.assign(document.createElement('script'), { src: `${linkScriptUrl}?v=1` })
  document.head.append(tag)
  const loaded = loadLinkScript({ clock })
  succeed(tag)
  await loaded
  const [, inert] = tags()
  expect(inert?.getAttribute('src')).toBe(linkScriptUrl)
  expect(inert?.type).toBe('text/x-banklink-loaded')
})

test('behavior: Link that is there without a tag gets an inert one', async () => {
  window.Plaid = plaid
  await loadLinkScript({ clock })
  expect(tags().map(({ type }) => type)).toEqual(['text/x-banklink-loaded'])
})

test('behavior: a tag of the page that loaded before anything listened counts as loaded once the time is up', async () => {
  const tag = Object.assign(document.createElement('script'), { src: linkScriptUrl })
  document.body.append(tag)
  const loading = loadLinkScript({ clock, timeoutMs: 500 })
  window.Plaid = plaid
  clock.advance(500)
  await loading
  expect(tags()).toEqual([tag])
})

test('error: link.script_failed leaves nothing behind, and the next call tries again', async () => {
  const failing = loadLinkScript({ clock })
  tags()[0]?.dispatchEvent(new Event('error'))
  await expect(failing).rejects.toMatchObject({ code: 'link.script_failed', retryable: true })
  expect(tags()).toEqual([])
  expect(clock.pending()).toBe(0)
  const again = loadLinkScript({ clock })
  succeed(tags()[0])
  await again
})

test('error: link.script_failed where the script ran and brought nothing', async () => {
  const failing = loadLinkScript({ clock })
  tags()[0]?.dispatchEvent(new Event('load'))
  await expect(failing).rejects.toMatchObject({ code: 'link.script_failed' })
})

test('parameters: timeoutMs', async () => {
  const failing = loadLinkScript({ clock, timeoutMs: 500 })
  clock.advance(499)
  expect(tags()).toHaveLength(1)
  clock.advance(1)
  await expect(failing).rejects.toMatchObject({ code: 'link.script_timeout', retryable: true })
  expect(tags()).toEqual([])
})

test('behavior: after a script that hangs, another address is requested, to avoid the same hanging request', async () => {
  const hanging = loadLinkScript({ clock, timeoutMs: 500 })
  clock.advance(500)
  await expect(hanging).rejects.toMatchObject({ code: 'link.script_timeout' })
  const again = loadLinkScript({ clock })
  expect(tags().map(({ src }) => src)).toEqual([expect.stringMatching(/link-initialize\.js\?again=\d+$/)])
  succeed(tags()[0])
  await again
  expect(tags().map(({ src, type }) => [src === linkScriptUrl, type])).toEqual([
    [false, ''],
    [true, 'text/x-banklink-loaded'],
  ])
})

test('parameters: nonce', async () => {
  const given = loadLinkScript({ clock, nonce: 'given' })
  expect(tags()[0]?.nonce).toBe('given')
  tags()[0]?.dispatchEvent(new Event('error'))
  await expect(given).rejects.toMatchObject({ code: 'link.script_failed' })

  document.head.append(Object.assign(document.createElement('script'), { type: 'text/plain', nonce: 'of-the-page' }))
  for (const tag of tags()) tag.setAttribute('nonce', tag.nonce)
  const read = loadLinkScript({ clock })
  const own = tags().find(({ src }) => src.startsWith(linkScriptUrl))
  expect(own?.nonce).toBe('of-the-page')
  succeed(own)
  await read
})

test('behavior: a page without a nonce gets a tag without one', async () => {
  const loading = loadLinkScript({ clock })
  expect(tags().map((tag) => [tag.nonce, tag.async])).toEqual([['', true]])
  succeed(tags()[0])
  await loading
})
