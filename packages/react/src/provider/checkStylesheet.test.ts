import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createManualClock } from '../testing/createManualClock.ts'
import type { checkStylesheet } from './checkStylesheet.ts'

// Each test is a page of its own.
let check: typeof checkStylesheet
beforeEach(async () => {
  vi.resetModules()
  check = (await import('./checkStylesheet.ts')).checkStylesheet
})

const ends: (() => void)[] = []
afterEach(() => {
  for (const end of ends.splice(0)) end()
  document.body.replaceChildren()
  document.head.replaceChildren()
  vi.restoreAllMocks()
})

test('behavior: says once that the sheet is missing', () => {
  addPart()
  const page = start()

  page.clock.advance(1999)
  expect(page.told).toEqual([])
  page.clock.advance(1)
  expect(page.told).toEqual([expect.stringContaining("import '@banklink/react/styles.css'")])

  const again = start()
  again.clock.advance(10_000)
  expect(again.told).toEqual([])
})

test('behavior: reports a page that is dark only by its own colors', () => {
  const canvas = { fillRect: () => {}, getImageData: () => ({ data: [10, 10, 10, 255] }) }
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(canvas as never)
  addPart()
  addSheet()
  const page = start()
  page.clock.advance(2000)

  expect(page.told).toEqual([expect.stringContaining('This page is dark, and Banklink is light on it')])
})

test('behavior: reports a part that is added later', async () => {
  const page = start()
  page.clock.advance(60_000)
  addPart()
  await vi.waitFor(() => expect(page.clock.pending()).toBe(1))
  page.clock.advance(2000)

  expect(page.told).toHaveLength(1)
})

test('behavior: waits for a sheet that comes after the scripts', () => {
  addPart()
  const page = start()
  page.clock.advance(1000)
  addSheet()
  page.clock.advance(10_000)

  expect(page.told).toEqual([])
})

test('behavior: is quiet on a page without a layout, as in a test', async () => {
  const page = start()
  const part = document.createElement('div')
  part.dataset['slot'] = 'banklink-link-account'
  document.body.append(part)
  await Promise.resolve()

  expect(page.clock.pending()).toBe(0)
})

test('behavior: is quiet on a page without a part of the kit', () => {
  const page = start()

  expect(page.clock.pending()).toBe(0)
})

test('behavior: is quiet after its end, and of a part that is gone', () => {
  addPart()
  const page = start()
  page.end()
  expect(page.clock.pending()).toBe(0)

  const other = start()
  expect(other.clock.pending()).toBe(1)
  document.body.replaceChildren()
  other.clock.advance(2000)
  expect(other.told).toEqual([])
})

test('behavior: is quiet where a test ended without unmounting', async () => {
  const errors: unknown[] = []
  const note = (event: ErrorEvent) => {
    event.preventDefault()
    errors.push(event.error)
  }
  window.addEventListener('error', note)
  const { body } = document
  start()
  vi.stubGlobal('document', undefined)
  body.append(new Comment())
  await Promise.resolve()
  vi.unstubAllGlobals()
  window.removeEventListener('error', note)

  expect(errors).toEqual([])
})

function start() {
  const clock = createManualClock()
  const told: string[] = []
  const end = check({ clock, warn: (text) => told.push(text) })
  ends.push(end)
  return { clock, told, end }
}

/** jsdom lays nothing out, so the part says itself how large it is. */
function addPart(): void {
  const part = document.createElement('div')
  part.dataset['slot'] = 'banklink-link-account'
  part.getBoundingClientRect = () => ({ width: 240 }) as DOMRect
  document.body.append(part)
}

function addSheet(): void {
  const sheet = document.createElement('style')
  sheet.textContent = '[data-slot^="banklink-"] { --banklink-styles: 1 }'
  document.head.append(sheet)
}
