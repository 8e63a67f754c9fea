import { expect, test, vi } from 'vitest'
import { createLinkSimulator } from '../createLinkSimulator.ts'
import { openLink, signIn } from '../testing/openLink.ts'
import { recordCalls } from '../testing/recordCalls.ts'

const alone = { panel: false } as const

test('default: onLoad comes after create, and an open before it is not lost', async () => {
  const { Plaid, opened } = createLinkSimulator(alone)
  const calls = recordCalls()
  Plaid.create(calls.config).open()
  expect(calls.order).toEqual([])
  await opened()
  expect(calls.order).toEqual(['onLoad', 'OPEN[CONSENT]'])
})

test('behavior: an open that is exited before it has loaded ends in one onExit', async () => {
  const { Plaid, opened } = createLinkSimulator(alone)
  const calls = recordCalls()
  const handler = Plaid.create(calls.config)
  handler.open()
  handler.exit({ force: true })
  expect((await opened()).pane()).toBe('closed')
  expect(calls.order).toEqual(['onLoad', 'EXIT', 'onExit'])
})

test('behavior: exit asks, and by force it does not; the callback comes when Link is closed', async () => {
  const { handler, calls, link } = await openLink()
  const closed = vi.fn<() => void>()
  handler.exit({}, closed)
  expect(link.pane()).toBe('exit')
  await link.stay()
  expect(closed).not.toHaveBeenCalled()
  handler.exit({ force: true }, closed)
  expect(link.pane()).toBe('closed')
  expect(calls.exits).toEqual([])
  await link.settled()
  expect(calls.order.at(-1)).toBe('onExit')
  expect(closed).toHaveBeenCalledTimes(2)
})

test('behavior: open while it is open changes nothing', async () => {
  const { handler, simulator, link } = await openLink()
  await link.acceptConsent()
  handler.open()
  expect((await simulator.opened()).pane()).toBe('institutions')
  expect(simulator.handlers()).toMatchObject([{ timesOpened: 1, isOpen: true }])
})

test('behavior: destroy while open closes and calls no callback', async () => {
  const { handler, simulator, calls, link } = await openLink()
  await signIn(link)
  handler.destroy()
  handler.destroy()
  await Promise.resolve()
  expect(link.pane()).toBe('closed')
  expect(calls.order).toEqual(['onLoad', 'OPEN[CONSENT]'])
  expect(simulator.handlers()).toMatchObject([{ isOpen: false, isDestroyed: true }])
})

test('behavior: destroyed before it has loaded, it never loads', async () => {
  const { Plaid } = createLinkSimulator(alone)
  const calls = recordCalls()
  const handler = Plaid.create(calls.config)
  handler.open()
  handler.destroy()
  await Promise.resolve()
  expect(calls.order).toEqual([])
})

test('behavior: a pointless call warns on the console, as Plaid does', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue()
  const { Plaid } = createLinkSimulator(alone)
  const handler = Plaid.create(recordCalls().config)
  const closed = vi.fn<() => void>()
  handler.exit({}, closed)
  handler.destroy()
  handler.open()
  expect(closed).toHaveBeenCalledOnce()
  expect(warn.mock.calls).toEqual([
    ['Link is not open, so `exit` does nothing.'],
    ['Link was destroyed, so `open` does nothing. Create a new handler.'],
  ])
  warn.mockRestore()
})

test('behavior: the callbacks passed to create are called, even if the config changes later', async () => {
  const { Plaid, opened } = createLinkSimulator(alone)
  const calls = recordCalls()
  const handler = Plaid.create(calls.config)
  calls.config.onEvent = () => expect.unreachable()
  handler.open()
  await opened()
  expect(calls.events).toHaveLength(1)
})

test('error: a config that Link refuses', () => {
  const { Plaid } = createLinkSimulator(alone)
  const { config } = recordCalls()
  expect(() => Plaid.create({ ...config, token: null })).toThrow('Link needs a link token')
  expect(() => Plaid.create({ ...config, token: '', key: 'abc' })).toThrow('no longer accepts public keys')
  // @ts-expect-error onSuccess is required
  expect(() => Plaid.create({ token: 'link-1' })).toThrow('Link needs an `onSuccess`')
})

test('error: what the simulator does not do', () => {
  const { Plaid } = createLinkSimulator(alone)
  const { config } = recordCalls()
  expect(() => Plaid.create(config).submit({ phone_number: '+14155550123' })).toThrow('does not do Layer')
})

test.each([
  ['https://app.test/return', 'does not contain a valid `oauth_state_id`'],
  ['https://app.test/return?oauth_state_id=', 'does not contain a valid `oauth_state_id`'],
  [encodeURIComponent('https://app.test/return?oauth_state_id=1'), 'does not contain a valid `oauth_state_id`'],
  ['https://app.test/return?oauth_state_id=1&tab=2', 'holds more than its `oauth_state_id`'],
  ['https://app.test/return?oauth_state_id=1#top', 'holds more than its `oauth_state_id`'],
])('error: receivedRedirectUri %s', (receivedRedirectUri, message) => {
  const { Plaid } = createLinkSimulator(alone)
  expect(() => Plaid.create({ ...recordCalls().config, receivedRedirectUri })).toThrow(message)
})

test('error: a panel without a document', () => {
  expect(() => createLinkSimulator().Plaid.create(recordCalls().config)).toThrow('Make it with `panel: false`')
})
