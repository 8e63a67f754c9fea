import { act, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { indexedDbExchangeStore } from '../session/adapters/indexedDbExchangeStore.ts'
import { createWorld, type World } from '../testing/createWorld.ts'
import { type Devtools, renderDevtools } from '../testing/renderDevtools.tsx'
import { finishLink, leaveLink, openedLink } from '../testing/renderKit.tsx'

let world: World
let uninstall: () => void

beforeEach(async () => {
  world = createWorld()
  uninstall = world.simulator.install()
  const store = indexedDbExchangeStore()
  for (const { id } of await store.all()) await store.remove(id)
})

afterEach(() => {
  uninstall()
  vi.restoreAllMocks()
})

test('default: no token is available, and the platform’s capabilities are shown', async () => {
  const devtools = await open()
  await waitFor(() => expect(part(devtools, 'Platform capabilities')).toContain('beginCreatesRow'))
  expect(part(devtools, 'Link token')).toContain('None.')
  expect(part(devtools, 'Pending exchange')).toContain('None stored.')
  expect(part(devtools, 'Pending OAuth return')).toContain('None stored.')
  expect(part(devtools, 'Session')).toContain('Stateidle')
  expect(part(devtools, 'Session')).toContain('Backendgateway')
  expect(devtools.element).not.toHaveTextContent('owner-0')
})

test('behavior: the link token is masked, and its life counts down', async () => {
  const devtools = await open()
  await click()
  await leaveLink(world)
  await waitFor(() => expect(part(devtools, 'Link token')).toMatch(/link-sandbox-….{4}/))
  const before = part(devtools, 'Link token')
  expect(before).toContain('Purposelink')
  expect(before).toMatch(/Expires in\d+ (h|min)/)
  const seconds = secondsIn(before)
  await act(async () => world.clock.advance(10_000))
  await waitFor(() => expect(secondsIn(part(devtools, 'Link token'))).toBe(seconds - 10))
})

test('behavior: a success that the platform has not answered is shown with the end of its public token', async () => {
  const release = world.hold('POST /completions', 'before')
  const devtools = await open()
  await click()
  await finishLink(world)
  await soon(() => expect(part(devtools, 'Pending exchange')).toMatch(/Public token expires in29 min 5\d s/))
  await act(async () => world.clock.advance(10_000))
  await soon(() => expect(part(devtools, 'Pending exchange')).toMatch(/Public token expires in29 min 4\d s/))
  release()
  await soon(() => expect(part(devtools, 'Pending exchange')).toContain('None stored.'))
})

test('behavior: what is kept for a return from a bank is shown while Link is open', async () => {
  const devtools = await open()
  await click()
  const link = await openedLink(world)
  await waitFor(() => expect(part(devtools, 'Pending OAuth return')).toMatch(/link-sandbox-….{4}, expires in/))
  await act(() => link.leave())
  await soon(() => expect(part(devtools, 'Pending OAuth return')).toContain('None stored.'))
})

test('behavior: ids are copied one by one and all at once, and nothing secret with them', async () => {
  const user = userEvent.setup()
  const devtools = await open()
  await click()
  await finishLink(world)
  await waitFor(() => expect(part(devtools, 'IDs for a support ticket')).toContain('Account'))
  await user.click(devtools.getByRole('button', { name: /^Copy Link session / }))
  const id = await navigator.clipboard.readText()
  expect(world.mock.state().plaid.linkSessions.map(({ linkSessionId }) => linkSessionId)).toContain(id)

  await user.click(devtools.getByRole('button', { name: 'Copy for a support ticket' }))
  await waitFor(() => expect(devtools.getAllByText('Copied')).toHaveLength(2))
  const text = await navigator.clipboard.readText()
  expect(text).toContain(`Link session: ${id}`)
  expect(text).toMatch(/Account: .+/)
  expect(text).toMatch(/\+\d+ ms {2}completed → done \(active\)/)
  for (const secret of secretsOf(world)) {
    expect(text).not.toContain(secret)
    expect(devtools.element.textContent).not.toContain(secret)
  }
})

test('error: a browser without a clipboard shows the text to select', async () => {
  const devtools = await open()
  await click()
  await leaveLink(world)
  vi.spyOn(navigator, 'clipboard', 'get').mockReturnValue(undefined as unknown as Clipboard)
  await userEvent.click(devtools.getByRole('button', { name: 'Copy for a support ticket' }))
  const text = await devtools.findByRole('textbox', { name: 'Copy for a support ticket' })
  expect((text as HTMLTextAreaElement).value).toContain('Backend: gateway')
})

test('error: a browser that blocks storage is reported', async () => {
  const refuse = () => Promise.reject(new Error('refused'))
  const store = { put: refuse, claim: refuse, release: refuse, remove: refuse, all: refuse }
  const devtools = await renderDevtools(world, { environment: { store } })
  await userEvent.click(devtools.getByRole('tab', { name: 'Session' }))
  await waitFor(() => expect(part(devtools, 'Pending exchange')).toContain('Browser storage is unavailable'))
})

async function open(): Promise<Devtools> {
  const devtools = await renderDevtools(world)
  await userEvent.click(devtools.getByRole('tab', { name: 'Session' }))
  await devtools.findByRole('region', { name: 'Session' })
  return devtools
}

async function click(): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: 'Link a bank account' }))
}

/** The panel looks again each second, by the session's clock. */
async function soon(check: () => void): Promise<void> {
  await waitFor(async () => {
    await act(async () => world.clock.advance(1_000))
    check()
  })
}

function part(devtools: Devtools, name: string): string {
  return devtools.getByRole('region', { name }).textContent ?? ''
}

function secondsIn(text: string): number {
  const [, hours, minutes, seconds] = /Expires in(?:(\d+) h )?(?:(\d+) min )?(\d+) s/.exec(text) ?? []
  return Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds)
}

/** Every secret that must not reach a browser, and the tokens that may. */
function secretsOf({ mock }: World): string[] {
  return [...mock.secrets(), 'link-sandbox-0', 'public-sandbox']
}
