import { afterEach, beforeEach, expect, test } from 'vitest'
import type { TabNews } from '../tabs/Tabs.ts'
import { browserTabs } from './browserTabs.ts'

/** The channels of one origin, as a browser has them. */
class FakeChannel {
  static open = new Set<FakeChannel>()
  onmessage: ((event: { data: unknown }) => void) | null = null
  readonly name: string
  constructor(name: string) {
    this.name = name
    FakeChannel.open.add(this)
  }
  postMessage(data: unknown): void {
    for (const each of FakeChannel.open) if (each !== this && each.name === this.name) each.onmessage?.({ data })
  }
  close(): void {
    FakeChannel.open.delete(this)
  }
}

beforeEach(() => {
  FakeChannel.open.clear()
  Object.assign(globalThis, { BroadcastChannel: FakeChannel })
})
const stops: (() => void)[] = []

function listen(listener: (news: TabNews) => void): () => void {
  const stop = browserTabs().onNews(listener)
  stops.push(stop)
  return stop
}

afterEach(() => {
  for (const stop of stops.splice(0)) stop()
  Reflect.deleteProperty(globalThis, 'BroadcastChannel')
})

const transition = (type: 'pagehide' | 'pageshow') => window.dispatchEvent(new Event(type))

test('default: other tabs receive a message, and the sender does not', () => {
  const [one, other] = [browserTabs(), browserTabs()]
  const heard: unknown[] = []
  stops.push(one.onNews(() => heard.push('one')))
  const stop = other.onNews((news) => heard.push(news))
  one.tell({ kind: 'accountsChanged', run: 'run-1' })
  expect(heard).toEqual([{ kind: 'accountsChanged', run: 'run-1' }])
  stop()
  one.tell({ kind: 'accountsChanged', run: 'run-1' })
  expect(heard).toHaveLength(1)
})

test('behavior: a tab that listens to nothing can tell, and leaves no channel open', () => {
  const heard: unknown[] = []
  listen((news) => heard.push(news))
  browserTabs().tell({ kind: 'continued', run: 'run-1' })
  expect(heard).toEqual([{ kind: 'continued', run: 'run-1' }])
  expect(FakeChannel.open.size).toBe(1)
})

test('behavior: a page that enters the back/forward cache closes its channel, and opens it when it returns', () => {
  const heard: unknown[] = []
  const stop = listen((news) => heard.push(news))
  transition('pagehide')
  expect(FakeChannel.open.size).toBe(0)
  transition('pageshow')
  browserTabs().tell({ kind: 'asked', run: '' })
  expect(heard).toHaveLength(1)
  stop()
  transition('pageshow')
  expect(FakeChannel.open.size).toBe(0)
})

test('behavior: a tab that sends keeps listening', () => {
  const heard: unknown[] = []
  const tabs = browserTabs()
  stops.push(tabs.onNews((news) => heard.push(news)))
  tabs.tell({ kind: 'asked', run: '' })
  browserTabs().tell({ kind: 'living', run: 'run-1' })
  expect(heard).toEqual([{ kind: 'living', run: 'run-1' }])
})

test('behavior: each listener of a tab stops separately', () => {
  const heard: string[] = []
  const tabs = browserTabs()
  const stop = tabs.onNews(() => heard.push('one'))
  stops.push(tabs.onNews(() => heard.push('other')))
  stop()
  browserTabs().tell({ kind: 'asked', run: '' })
  expect(heard).toEqual(['other'])
})

test('behavior: the id of a run has 64 characters at most', () => {
  const heard: unknown[] = []
  listen((news) => heard.push(news))
  const news = { kind: 'continued', run: 'x'.repeat(64) }
  new FakeChannel('banklink').postMessage(news)
  expect(heard).toEqual([news])
})

test.each(['accountsChanged', 'continued', 'asked', 'living', 'endKept'] as const)('behavior: tabs tell %s', (kind) => {
  const heard: unknown[] = []
  listen((news) => heard.push(news))
  browserTabs().tell({ kind, run: 'run-1' })
  expect(heard).toEqual([{ kind, run: 'run-1' }])
})

test.each([
  [undefined],
  [null],
  ['accountsChanged'],
  [{ kind: 'accountsChanged' }],
  [{ kind: 'another', run: '' }],
  [{ kind: 'continued', run: 7 }],
  [{ kind: 'continued', run: 'x'.repeat(65) }],
])('behavior: %j on the channel is not the kit’s', (data) => {
  const heard: unknown[] = []
  listen((news) => heard.push(news))
  new FakeChannel('banklink').postMessage(data)
  expect(heard).toEqual([])
})

test('behavior: nothing but a kind and a run is taken from the channel', () => {
  const heard: unknown[] = []
  listen((news) => heard.push(news))
  new FakeChannel('banklink').postMessage({ kind: 'living', run: 'run-1', account: 'secret' })
  expect(heard).toEqual([{ kind: 'living', run: 'run-1' }])
})

test('behavior: without channels there are no other tabs', () => {
  Reflect.deleteProperty(globalThis, 'BroadcastChannel')
  const tabs = browserTabs()
  expect(() => {
    const stop = tabs.onNews(() => {})
    tabs.tell({ kind: 'asked', run: '' })
    stop()
  }).not.toThrow()
})
