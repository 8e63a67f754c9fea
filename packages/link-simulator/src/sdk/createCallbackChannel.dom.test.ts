import 'zone.js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createLinkSimulator } from '../createLinkSimulator.ts'
import { scenarios } from '../index.ts'
import type { LinkSimulator } from '../LinkSimulator.ts'
import { createCallbackChannel } from './createCallbackChannel.ts'

declare const Zone: {
  current: PageZone
}

interface PageZone {
  name: string
  run: <value>(callback: () => value) => value
  fork: (spec: {
    name: string
    onInvokeTask?: (parent: ZoneParent, current: PageZone, target: PageZone, ...task: unknown[]) => unknown
  }) => PageZone
}

interface ZoneParent {
  invokeTask: (target: PageZone, ...task: unknown[]) => unknown
}

let simulator: LinkSimulator
let uninstall: () => void

beforeEach(() => {
  simulator = createLinkSimulator()
  uninstall = simulator.install()
})

afterEach(() => uninstall())

/** A page as Angular has it: its zone tracks each task, and then detects changes. */
function createPage() {
  const called: [callback: string, zone: string][] = []
  let looks = 0
  const zone = Zone.current.fork({
    name: 'page',
    onInvokeTask: (parent, _current, target, ...task) => {
      const result = parent.invokeTask(target, ...task)
      looks += 1
      return result
    },
  })
  const heard = (name: string) => called.push([name, Zone.current.name])
  const create = () =>
    zone.run(() =>
      simulator.Plaid.create({
        token: 'link-sandbox-1',
        onLoad: () => heard('onLoad'),
        onEvent: (name) => heard(name),
        onSuccess: () => heard('onSuccess'),
        onExit: () => heard('onExit'),
      }),
    )
  return { create, called, heard, looks: () => looks }
}

test('default: the callbacks run in the zone that Link was created in, and its page looks for changes', async () => {
  const page = createPage()
  page.create().open()
  await scenarios.instantSuccess(await simulator.opened())
  const zones = new Set(page.called.map(([, zone]) => zone))
  expect(page.called.map(([name]) => name)).toEqual(expect.arrayContaining(['onLoad', 'OPEN', 'HANDOFF', 'onSuccess']))
  expect([...zones]).toEqual(['page'])
  expect(page.looks()).toBeGreaterThanOrEqual(page.called.length)
})

test('behavior: so do `onExit` and the callback of `exit`, and a user who clicks inside the frame', async () => {
  const page = createPage()
  const handler = page.create()
  handler.open()
  const link = await simulator.opened()
  const frame = document.querySelector('iframe')?.contentDocument
  const button = [...(frame?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent === 'Continue')
  button?.click()
  expect(link.pane()).toBe('institutions')
  handler.exit({ force: true }, () => page.heard('exit'))
  await link.settled()
  await Promise.resolve()
  expect(page.called.slice(-2)).toEqual([
    ['onExit', 'page'],
    ['exit', 'page'],
  ])
})

test('behavior: the page receives an empty message from the origin of Plaid’s frame', async () => {
  const messages: MessageEvent[] = []
  const hear = (message: MessageEvent) => messages.push(message)
  window.addEventListener('message', hear)
  createPage().create().open()
  const link = await simulator.opened()
  await scenarios.instantSuccess(link)
  window.removeEventListener('message', hear)
  expect(new Set(messages.map(({ origin }) => origin))).toEqual(new Set(['https://cdn.plaid.com']))
  expect(new Set(messages.map(({ data }) => JSON.stringify(data)))).toEqual(new Set(['{"source":"link-simulator"}']))
})

test('behavior: nothing is delivered in the call itself, all of it in order, and nothing once closed', async () => {
  const channel = createCallbackChannel(null)
  const told: string[] = []
  channel.post(() => {
    told.push('first')
    channel.post(() => told.push('third'))
  })
  channel.post(() => told.push('second'))
  expect(told).toEqual([])
  await vi.waitFor(() => expect(told).toEqual(['first', 'second', 'third']))
  channel.post(() => told.push('fourth'))
  channel.close()
  await Promise.resolve()
  await Promise.resolve()
  expect(told).toHaveLength(3)
})
