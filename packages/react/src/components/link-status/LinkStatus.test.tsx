import { idle, type LinkSessionState } from '@banklink/core'
import { scenarios } from '@banklink/link-simulator'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { useLinkAccount } from '../../hooks/useLinkAccount.ts'
import { useReconnect } from '../../hooks/useReconnect.ts'
import { createWorld, type World } from '../../testing/createWorld.ts'
import { describePart } from '../../testing/describePart.tsx'
import { linkAccount } from '../../testing/linkAccount.ts'
import { listenTo } from '../../testing/listenTo.ts'
import { finishLink, kit, leaveLink, openedLink, playLink, renderKit } from '../../testing/renderKit.tsx'
import { LinkStatus, type LinkStatusProps } from './LinkStatus.tsx'

let world: World
let uninstall: () => void

beforeEach(() => {
  world = createWorld()
  uninstall = world.simulator.install()
})

afterEach(() => uninstall())

describePart('LinkStatus', {
  show: (props) => render(kit(world, { children: <LinkStatus {...(props as object)} run={runIn(idle)} /> })),
  element: HTMLDivElement,
  slot: 'banklink-link-status',
})

function runIn(state: LinkSessionState): LinkStatusProps['run'] {
  return { state, dismiss() {}, choose() {} }
}

/** A custom button that shows nothing about its run. */
function Own(props: Omit<LinkStatusProps, 'run'>) {
  const link = useLinkAccount()
  return (
    <section aria-label="own">
      <button type="button" onClick={link.start}>
        Mine
      </button>
      <LinkStatus {...props} run={link} />
    </section>
  )
}

const click = (name: string) => userEvent.click(screen.getByRole('button', { name }))
const region = (role: 'status' | 'alert', part = 'own') =>
  document.querySelector(`[aria-label="${part}"] [role="${role}"]`) ?? document.body

test('behavior: each state is announced once, despite rerenders', async () => {
  const { rerender } = renderKit(world, { children: <Own /> })
  const heard = listenTo(region('status'))
  // Its words are loaded after the first view.
  const letOpen = world.hold('POST /link-tokens', 'before')
  await click('Mine')
  await waitFor(() => expect(heard).toContain('Opening…'))
  letOpen()
  await openedLink(world)
  await waitFor(() => expect(heard).toContain('Continue in the Plaid window'))
  rerender(kit(world, { children: <Own /> }))
  const letGo = world.hold('POST /completions', 'before')
  await finishLink(world)
  await waitFor(() => expect(heard).toContain('Linking your account…'))
  rerender(kit(world, { children: <Own /> }))
  letGo()
  await waitFor(() => expect(heard.at(-1)).toMatch(/is linked\.$/))
  rerender(kit(world, { children: <Own className="again" /> }))
  expect(heard).toEqual([
    'Opening…',
    'Continue in the Plaid window',
    'Linking your account…',
    'First Platypus Bank ••0000 is linked.',
  ])
})

test('behavior: a region does not repeat the label of the button that started the run', async () => {
  renderKit(world)
  const heard = listenTo(screen.getByRole('status'))
  await click('Link a bank account')
  const letGo = world.hold('POST /completions', 'before')
  await finishLink(world)
  expect(await screen.findByRole('button', { name: 'Linking your account…' })).toBeInTheDocument()
  letGo()
  await waitFor(() => expect(heard).toEqual(['First Platypus Bank ••0000 is linked.']))
})

test('behavior: a region announces a run that was not started by a press here', async () => {
  const { rerender } = renderKit(world, { children: <Own /> })
  await click('Mine')
  const letGo = world.hold('POST /completions', 'before')
  await finishLink(world)
  // What began it goes, and our button shows it.
  rerender(kit(world))
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Linking your account…'))
  letGo()
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/is linked\.$/))
})

test('behavior: a failure is read without its button, which dismisses it and leaves the focus on the status', async () => {
  renderKit(world, { children: <Own /> })
  world.mock.fail({ method: 'POST', path: '/bond', status: 503 })
  const heard = listenTo(region('alert'))
  await click('Mine')
  const cancel = await screen.findByRole('button', { name: 'Close' })
  expect(region('alert')).not.toContainElement(cancel)
  expect(heard).toHaveLength(1)
  expect(heard[0]).toMatch(/^We couldn’t open Plaid\. .*Reference: \S+$/)
  await userEvent.click(cancel)
  expect(region('alert')).toBeEmptyDOMElement()
  expect(document.activeElement).toHaveAttribute('data-slot', 'banklink-link-status')
})

test('behavior: an update has its own messages', async () => {
  const { id } = await linkAccount(world, { bank: 'Tartan Bank', mask: '1111' })
  world.mock.requireLogin(id)
  function Update() {
    const update = useReconnect({ accountId: id })
    return (
      <section aria-label="update">
        <button type="button" onClick={update.start}>
          Mine
        </button>
        <LinkStatus run={update} />
      </section>
    )
  }
  renderKit(world, { children: <Update /> })
  const heard = listenTo(region('status', 'update'))
  await click('Mine')
  const letGo = world.hold('POST /update-completions', 'before')
  await playLink(world, scenarios.renewLogin)
  await waitFor(() => expect(heard).toContain('Updating…'))
  letGo()
  await waitFor(() => expect(heard.at(-1)).toBe('Tartan Bank ••1111 is reconnected.'))
})

test('parameters: children, over the whole run', async () => {
  renderKit(world, { children: <Own>{({ state }) => <em>{state.status}</em>}</Own> })
  expect(screen.getByText('idle')).toBeInTheDocument()
  await click('Mine')
  await openedLink(world)
  expect(await screen.findByText('open')).toBeInTheDocument()
  await leaveLink(world)
  expect(await screen.findByText('left')).toBeInTheDocument()
  expect(document.querySelector('[aria-label="own"] [role]')).toBeNull()
})

test('parameters: classNames, by slot and by state', async () => {
  renderKit(world, {
    children: <Own classNames={{ news: ({ status }) => `news-${status}`, error: 'error', dismiss: 'dismiss' }} />,
  })
  expect(region('status')).toHaveClass('news-idle')
  expect(region('alert')).toHaveClass('error')
  world.mock.fail({ method: 'POST', path: '/bond', status: 503 })
  await click('Mine')
  expect(await screen.findByRole('button', { name: 'Close' })).toHaveClass('dismiss')
  expect(region('status')).toHaveClass('news-failed')
})
