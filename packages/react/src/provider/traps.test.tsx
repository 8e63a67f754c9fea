import type { LinkedAccount } from '@banklink/core'
import { act, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { type ReactNode, useState } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LinkAccountButton } from '../components/link-account-button/LinkAccountButton.tsx'
import { indexedDbExchangeStore } from '../session/adapters/indexedDbExchangeStore.ts'
import { loadLinkScript } from '../session/adapters/script/loadLinkScript.ts'
import { createWorld, type World } from '../testing/createWorld.ts'
import { finishLink, kit, openedLink, renderKit } from '../testing/renderKit.tsx'

let world: World
let uninstall: () => void

beforeEach(() => {
  world = createWorld()
  uninstall = world.simulator.install()
})

afterEach(() => uninstall())

const button = () => screen.getByRole('button')
const handlers = () => world.simulator.handlers()

test('behavior: StrictMode makes one handler and not two', async () => {
  renderKit(world)
  await userEvent.click(button())
  await openedLink(world)
  expect(handlers()).toHaveLength(1)
})

test('behavior: with everything ready, Link opens in the task of the click', async () => {
  renderKit(world)
  await userEvent.hover(button())
  await waitFor(() => expect(handlers()).toHaveLength(1))
  await waitFor(() => expect(button().parentElement).toHaveAttribute('data-state', 'ready'))
  act(() => {
    button().click()
    expect(handlers()[0]?.timesOpened).toBe(1)
  })
})

test('behavior: the newest callback is called, not the one that Link was created with', async () => {
  const old = vi.fn()
  const newest = vi.fn()
  const { rerender } = render(kit(world, { button: { onLinked: old } }))
  await userEvent.click(button())
  await openedLink(world)
  rerender(kit(world, { button: { onLinked: newest } }))
  await finishLink(world)
  await waitFor(() => expect(newest).toHaveBeenCalledOnce())
  expect(old).not.toHaveBeenCalled()
})

test('behavior: a parent that renders again while Link is open leaves it alone', async () => {
  const { rerender } = render(kit(world))
  await userEvent.click(button())
  const link = await openedLink(world)
  await act(() => link.acceptConsent())
  rerender(kit(world, { button: { className: 'other' } }))
  expect(handlers()).toHaveLength(1)
  expect(link.pane()).not.toBe('closed')
})

test('behavior: a link token that grew too old makes a new one on the next click', async () => {
  renderKit(world)
  await userEvent.hover(button())
  await waitFor(() => expect(handlers()).toHaveLength(1))
  act(() => world.clock.advance(4 * 3_600_000))
  await waitFor(() => expect(handlers()[0]?.isDestroyed).toBe(true))
  await userEvent.click(button())
  await openedLink(world)
  expect(world.asked('POST /link-tokens')).toBe(2)
  expect(handlers().map(({ timesOpened }) => timesOpened)).toEqual([0, 1])
})

test('error: link.create_failed costs the page nothing, and Retry makes a new handler', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {}) // React reports what a boundary caught
  const create = vi.spyOn(world.simulator.Plaid, 'create')
  create.mockImplementationOnce(() => {
    throw new Error('Failed to find script')
  })
  renderKit(world, { children: <input aria-label="host" defaultValue="typed" /> })
  await userEvent.click(button())
  expect(await screen.findByText(/We couldn’t open Plaid/)).toBeInTheDocument()
  expect(screen.getByLabelText('host')).toHaveValue('typed')
  expect(create).toHaveBeenCalledOnce()

  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await openedLink(world)
  expect(world.asked('POST /link-tokens')).toBe(1)
})

test('behavior: Link outlives the component that opened it', async () => {
  const onLinked = vi.fn<(account: LinkedAccount) => void>()
  const { rerender } = render(kit(world, { children: <Dialog onLinked={onLinked} /> }))
  await userEvent.click(screen.getByRole('button', { name: 'Inside' }))
  await openedLink(world)
  rerender(kit(world))
  expect(handlers()[0]?.isOpen).toBe(true)
  await finishLink(world)
  await waitFor(() => expect(onLinked).toHaveBeenCalledOnce())
})

test('behavior: a provider that goes away takes Link with it', async () => {
  const onExit = vi.fn()
  const onError = vi.fn()
  const { unmount } = renderKit(world, { onExit, onError })
  await userEvent.click(button())
  await openedLink(world)
  unmount()
  await waitFor(() => expect(handlers().every(({ isDestroyed }) => isDestroyed)).toBe(true))
  expect(onExit).not.toHaveBeenCalled()
  expect(onError).not.toHaveBeenCalled()
})

test('behavior: two buttons share one Link, and the other one shows that', async () => {
  const first = vi.fn()
  const second = vi.fn()
  renderKit(world, {
    button: { onLinked: first },
    children: <LinkAccountButton onLinked={second}>Other</LinkAccountButton>,
  })
  await userEvent.click(screen.getByRole('button', { name: 'Link a bank account' }))
  await openedLink(world)
  const other = screen.getByRole('button', { name: 'Other' })
  expect(other).toHaveAttribute('aria-disabled', 'true')
  await userEvent.click(other)
  expect(handlers()).toHaveLength(1)
  await finishLink(world)
  await waitFor(() => expect(first).toHaveBeenCalledOnce())
  expect(second).not.toHaveBeenCalled()
})

test('error: link.script_failed is shown, and Retry loads it again', async () => {
  uninstall()
  renderKit(world)
  await userEvent.click(button())
  const tag = await waitFor(() => {
    const found = document.querySelector('script')
    expect(found).not.toBeNull()
    return found as HTMLScriptElement
  })
  act(() => void tag.dispatchEvent(new Event('error')))
  expect(await screen.findByText(/We couldn’t open Plaid/)).toBeInTheDocument()
  expect(document.querySelector('script')).toBeNull()

  uninstall = world.simulator.install()
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await openedLink(world)
})

test('error: link.script_timeout within the deadline', async () => {
  uninstall()
  renderKit(world)
  await userEvent.click(button())
  await waitFor(() => expect(document.querySelector('script')).not.toBeNull())
  act(() => world.clock.advance(10_000))
  expect(await screen.findByText(/We couldn’t open Plaid/)).toBeInTheDocument()
})

test("behavior: the host's own tag that is still loading is waited for", async () => {
  uninstall()
  const tag = document.createElement('script')
  tag.src = 'https://cdn.plaid.com/link/v2/stable/link-initialize.js'
  document.head.append(tag)
  renderKit(world)
  await userEvent.click(button())
  await waitFor(() => expect(world.asked('POST /link-tokens')).toBe(1))
  expect(handlers()).toHaveLength(0)

  window.Plaid = world.simulator.Plaid
  act(() => void tag.dispatchEvent(new Event('load')))
  await openedLink(world)
  expect(document.querySelectorAll('script:not([type])')).toHaveLength(1)
  uninstall = () => {
    tag.remove()
    Reflect.deleteProperty(window, 'Plaid')
  }
})

test('behavior: a slow Link is never closed by force; the user may cancel', async () => {
  vi.spyOn(world.simulator.Plaid, 'create').mockReturnValue({
    open: () => {},
    exit: () => {},
    submit: () => {},
    destroy: () => {},
  })
  const onError = vi.fn()
  const onExit = vi.fn()
  renderKit(world, { onError, onExit })
  await userEvent.click(button())
  const root = button().parentElement
  await waitFor(() => expect(root).toHaveAttribute('data-state', 'opening'))
  act(() => world.clock.advance(600_000))
  expect(root).toHaveAttribute('data-state', 'opening')
  expect(onError).not.toHaveBeenCalled()
  await userEvent.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(root).toHaveAttribute('data-state', 'left')
  expect(onExit).toHaveBeenCalledOnce()
})

test('behavior: a backend created on every render is still one session', async () => {
  function Inline(): ReactNode {
    const [count, setCount] = useState(0)
    return (
      <>
        <button type="button" onClick={() => setCount(count + 1)}>
          render
        </button>
        {kit({ ...world, backend: { ...world.backend } })}
      </>
    )
  }
  render(<Inline />)
  await userEvent.click(screen.getByRole('button', { name: 'Link a bank account' }))
  await openedLink(world)
  await userEvent.click(screen.getByRole('button', { name: 'render' }))
  expect(handlers()).toHaveLength(1)
  expect(handlers()[0]?.isOpen).toBe(true)
  await finishLink(world)
  expect(await screen.findByText(/is linked\.$/)).toBeInTheDocument()
})

test("behavior: a host's callback that throws stops nothing, and the error is reported", async () => {
  const reported = vi.fn()
  vi.stubGlobal('reportError', reported)
  const mistake = new Error('of the host')
  const onLinked = () => {
    throw mistake
  }
  renderKit(world, { button: { onLinked }, onEvent: onLinked })
  await userEvent.click(button())
  await finishLink(world)
  expect(await screen.findByText(/is linked\.$/)).toBeInTheDocument()
  expect(new Set(reported.mock.calls.flat())).toEqual(new Set([mistake]))
  await userEvent.click(button())
  await openedLink(world)
  vi.unstubAllGlobals()
})

test.each(['one click', 'two clicks'])(
  'behavior: the token before the script, and %s between: Link opens',
  async (clicks) => {
    uninstall()
    // What react-plaid-link keeps of the tests before.
    for (const tag of document.querySelectorAll('script')) tag.remove()
    renderKit(world)
    if (clicks === 'one click') await userEvent.hover(button())
    else act(() => button().click())
    await waitFor(() => expect(world.rows()).toEqual(['inactive null']))
    act(() => button().click())
    uninstall = world.simulator.install()
    for (const tag of document.querySelectorAll('script')) act(() => void tag.dispatchEvent(new Event('load')))
    await openedLink(world)
    expect(world.asked('POST /link-tokens')).toBe(1)
  },
)

test('behavior: if the component that started it is gone, another shows the result', async () => {
  const { rerender } = render(kit(world, { children: <Dialog onLinked={() => {}} /> }))
  await userEvent.click(screen.getByRole('button', { name: 'Inside' }))
  await openedLink(world)
  rerender(kit(world))
  await finishLink(world, ['Plaid Checking', 'Plaid Saving'])
  await userEvent.click(await screen.findByRole('button', { name: /Plaid Saving/ }))
  expect(await screen.findByText(/••1111 is linked\.$/)).toBeInTheDocument()
})

test('behavior: a run without a component is shown by another at once', async () => {
  renderKit(world, { children: <ClosingDialog /> })
  await userEvent.click(screen.getByRole('button', { name: 'Inside' }))
  world.hold('POST /completions', 'before')
  await finishLink(world)
  await waitFor(() => expect(world.asked('POST /completions')).toBe(1))
  await userEvent.click(screen.getByRole('button', { name: 'Close' }))
  expect(screen.getByRole('button', { name: 'Linking your account…' })).toBeInTheDocument()
})

test('error: link.create_failed if opening throws, and the session continues', async () => {
  const create = world.simulator.Plaid.create
  const broken = vi.spyOn(world.simulator.Plaid, 'create').mockImplementation((config) => ({
    ...create(config),
    open: () => {
      throw new Error('of Link')
    },
  }))
  renderKit(world)
  await userEvent.click(button())
  expect(await screen.findByText(/We couldn’t open Plaid/)).toBeInTheDocument()
  broken.mockRestore()
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }))
  await openedLink(world)
})

test('error: a failed handler after a hover is not shown, and after a click it is', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const onError = vi.fn()
  const create = vi.spyOn(world.simulator.Plaid, 'create').mockImplementation(() => {
    throw new Error('Failed to find script')
  })
  renderKit(world, { onError })
  await userEvent.hover(button())
  await waitFor(() => expect(create).toHaveBeenCalledOnce())
  await waitFor(() => expect(button().parentElement).toHaveAttribute('data-state', 'idle'))
  expect(onError).not.toHaveBeenCalled()
  await userEvent.click(button())
  await waitFor(() => expect(onError).toHaveBeenCalledOnce())
  create.mockRestore()
})

test('behavior: an engine that could not be loaded is loaded by the next click', async () => {
  const loadEngine = vi.fn(() => import('../lazy.ts'))
  loadEngine.mockImplementationOnce(() => Promise.reject(new Error('of the network')))
  const all = vi.fn(async () => [])
  renderKit(world, { environment: { loadEngine, store: { ...indexedDbExchangeStore(), all } } })
  await waitFor(() => expect(loadEngine).toHaveBeenCalledOnce())
  expect(screen.getByRole('alert')).toBeEmptyDOMElement()
  await userEvent.click(button())
  await openedLink(world)
  // It also does what it does on every page: it looks for what an earlier one left behind.
  expect(all).toHaveBeenCalledOnce()
})

test('behavior: messages that could not be loaded are loaded with the next change', async () => {
  const engine = await import('../lazy.ts')
  const loadViews = vi.fn(engine.loadViews)
  loadViews.mockRejectedValueOnce(new Error('of the network'))
  renderKit(world, { environment: { loadEngine: async () => ({ ...engine, loadViews }) } })
  await waitFor(() => expect(loadViews).toHaveBeenCalledOnce())
  await userEvent.click(button())
  await finishLink(world)
  expect(await screen.findByText(/is linked\.$/)).toBeInTheDocument()
})

test('behavior: the loader is shared with the host', async () => {
  for (const tag of document.querySelectorAll('script:not([type])')) tag.remove()
  await expect(loadLinkScript()).resolves.toBeUndefined()
  expect(document.querySelector('script:not([type])')).toBeNull()
})

function Dialog({ onLinked }: { onLinked: (account: LinkedAccount) => void }): ReactNode {
  return <LinkAccountButton onLinked={onLinked}>Inside</LinkAccountButton>
}

function ClosingDialog(): ReactNode {
  const [isOpen, setOpen] = useState(true)
  return (
    <>
      {isOpen && <Dialog onLinked={() => {}} />}
      <button type="button" onClick={() => setOpen(false)}>
        Close
      </button>
    </>
  )
}
