import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepScroll } from './keepScroll.ts'
import { currentWatch, type ScrollWatch, watchScroll } from './watchScroll.ts'

const { body } = document
let frames: HTMLIFrameElement[]
let watches: ScrollWatch[]

beforeEach(() => {
  watches = []
  frames = [1, 2].map((at) => Object.assign(document.createElement('iframe'), { id: `plaid-link-iframe-${at}` }))
  for (const frame of frames) frame.style.display = 'none'
  body.replaceChildren(...frames)
})

afterEach(async () => {
  for (const each of watches) each.close()
  body.replaceChildren()
  for (const each of watches) each.unseen(() => {})
  body.removeAttribute('style')
  body.removeAttribute('class')
  await observed()
})

function watch(): ScrollWatch {
  const made = watchScroll()
  watches.push(made)
  return made
}

/** As Link's script does it: body and frame in one go. */
function write(overflow: string, display: 'block' | 'none'): void {
  body.style.overflow = overflow
  for (const frame of frames) frame.style.display = display
}

const observed = () => new Promise<void>((resolve) => queueMicrotask(resolve))

/** A watch over a Link that is open. */
async function openLink(host: string): Promise<ScrollWatch> {
  body.style.overflow = host
  const made = watch()
  write('hidden', 'block')
  await observed()
  return made
}

test.each<[what: string, change: () => void]>([
  ['a class', () => body.classList.add('dark')],
  ['another style', () => void (body.style.paddingRight = '15px')],
])('behavior: a host that changes %s of the body while Link is open does not take over its lock', async (_, change) => {
  const { close } = await openLink('')
  change()
  await observed()
  close()
  write('', 'none')
  await observed()
  expect(body.style.overflow).toBe('')
})

test('behavior: a lock that the host takes while Link is open is its own', async () => {
  const { close } = await openLink('')
  body.style.overflow = 'clip'
  await observed()
  close()
  write('', 'none')
  await observed()
  expect(body.style.overflow).toBe('clip')
})

test('behavior: Link is hidden once all its frames are', async () => {
  const { close } = await openLink('clip')
  close()
  body.style.overflow = 'hidden'
  frames[0]?.style.setProperty('display', 'none')
  await observed()
  expect(currentWatch).not.toBeNull()
  frames[1]?.style.setProperty('display', 'none')
  await observed()
  expect([body.style.overflow, currentWatch]).toEqual(['clip', null])
})

test('behavior: after Link is hidden, changes to body and frame stay', async () => {
  const { close } = await openLink('')
  write('', 'none')
  close()
  write('scroll', 'block')
  frames[0]?.style.setProperty('display', 'none')
  frames[1]?.style.setProperty('display', 'none')
  await observed()
  expect(body.style.overflow).toBe('scroll')
})

test('behavior: a Link that opens before the last one is hidden has a separate watch', async () => {
  const first = await openLink('')
  first.close()
  const second = watch()
  write('', 'none')
  await observed()
  expect(currentWatch).toBe(second)
})

test('behavior: around a handler that is made while Link is open, the host’s lock is put back, and stays known', async () => {
  const { close } = await openLink('clip')
  const scroll = keepScroll()
  scroll.before()
  expect(body.style.overflow).toBe('')
  await observed()
  scroll.after()
  expect(body.style.overflow).toBe('clip')
  scroll.before()
  await observed()
  write('', 'none')
  close()
  expect(body.style.overflow).toBe('clip')
})

test('behavior: a lock that the host has set immediately before is detected', async () => {
  await openLink('')
  body.style.overflow = 'scroll'
  const scroll = keepScroll()
  scroll.before()
  scroll.after()
  expect(body.style.overflow).toBe('scroll')
})

test('behavior: a handler that is made before Link shows does not end the watch, nor while it is open', async () => {
  body.style.overflow = ''
  const made = watch()
  const scroll = keepScroll()
  scroll.before()
  scroll.after()
  expect(currentWatch).toBe(made)
  write('hidden', 'block')
  await observed()
  scroll.before()
  scroll.after()
  expect(currentWatch).toBe(made)
})

test('behavior: a Link that is destroyed before it hides ends its watch', async () => {
  const { close } = await openLink('clip')
  close()
  const scroll = keepScroll()
  scroll.before()
  for (const frame of frames) frame.remove()
  scroll.after()
  expect([currentWatch, body.style.overflow]).toEqual([null, 'clip'])
})

test('behavior: nothing is put back that was not taken away', () => {
  body.style.overflow = 'scroll'
  keepScroll().after()
  expect(body.style.overflow).toBe('scroll')
})
