import { gatewayError } from '@banklink/core'
import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { LinkedAccounts } from '../components/linked-accounts/LinkedAccounts.tsx'
import { useLinkSession } from '../hooks/useLinkSession.ts'
import { button, exchanged, linkWith, setUpCompletionScene, store, world } from '../testing/completionScene.tsx'
import { finishLink, openedLink, renderKit } from '../testing/renderKit.tsx'

setUpCompletionScene()

test('error: a refused exchange is shown as failed, and nothing is in the list', async () => {
  const onLinked = vi.fn()
  const onError = vi.fn()
  renderKit(world, { button: { onLinked, onError }, children: <LinkedAccounts /> })
  await screen.findByText('No bank account linked yet')
  await linkWith({ status: 422, body: { Message: 'no', Status: 422, Code: 'ext_acc_unknown', Type: 'Request Error' } })
  expect(await screen.findByText(/We couldn’t link your account/)).toBeInTheDocument()
  expect(onError).toHaveBeenCalledOnce()
  expect(onLinked).not.toHaveBeenCalled()
  expect(screen.queryByText('First Platypus Bank')).toBeNull()
  expect(await store.all()).toEqual([])
})

test('behavior: a lost answer is checked before the exchange is sent again', async () => {
  renderKit(world, { children: <LinkedAccounts /> })
  await screen.findByText('No bank account linked yet')
  await linkWith({ lose_answer: true })
  await waitFor(() => expect(world.rows()).toEqual(['active instantly_verified']))
  expect(await screen.findByText(/is linked\.$/)).toBeInTheDocument()
  expect(world.rows()).toEqual(['active instantly_verified'])
  expect(exchanged()).toHaveLength(1)
})

test('behavior: a repeated success changes nothing', async () => {
  const create = vi.spyOn(world.simulator.Plaid, 'create')
  renderKit(world)
  await userEvent.click(button())
  await finishLink(world)
  await screen.findByText(/is linked\.$/)
  const { onSuccess } = create.mock.calls[0]![0] as { onSuccess: (token: string, metadata: object) => void }
  act(() =>
    onSuccess('public-sandbox-again', {
      link_session_id: world.mock.state().plaid.linkSessions[0]?.linkSessionId,
      accounts: [{ id: 'a' }],
    }),
  )
  expect(world.asked('POST /completions')).toBe(1)
  expect(screen.getByText(/is linked\.$/)).toBeInTheDocument()
})

test('behavior: storage that refuses costs nothing but the safety net', async () => {
  const refuse = () => Promise.reject(new DOMException('no', 'SecurityError'))
  renderKit(world, {
    environment: { store: { put: refuse, claim: refuse, release: refuse, remove: refuse, all: refuse } },
  })
  await userEvent.click(button())
  await finishLink(world)
  expect(await screen.findByText(/is linked\.$/)).toBeInTheDocument()
})

test('behavior: several accounts: the user chooses one', async () => {
  renderKit(world)
  await userEvent.click(button())
  await finishLink(world, ['Plaid Checking', 'Plaid Saving'])
  expect(await screen.findByRole('group', { name: /^Choose the .*account to link$/ })).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: /Plaid Saving/ }))
  expect(await screen.findByText(/••1111 is linked\.$/)).toBeInTheDocument()
  expect(world.rows()).toEqual(['active instantly_verified'])
})

test('behavior: an exit is a result, an exit with an error is one', async () => {
  const onExit = vi.fn()
  const onError = vi.fn()
  renderKit(world, { button: { onExit, onError } })
  await userEvent.click(button())
  const first = await openedLink(world)
  await act(() => first.acceptConsent())
  await act(() => first.leave())
  expect(onExit).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ status: 'institution_not_found' }),
    expect.anything(),
  )
  expect(onError).not.toHaveBeenCalled()

  await userEvent.click(button())
  const second = await openedLink(world)
  await act(() => second.acceptConsent())
  await act(() => second.chooseInstitution('First Platypus Bank'))
  await act(() => second.submitCredentials('user_good', 'error_ITEM_LOCKED'))
  await act(() => second.leave())
  expect(onExit).toHaveBeenCalledOnce()
  expect(onError).toHaveBeenCalledExactlyOnceWith(
    expect.objectContaining({ code: 'link.bank_action_required' }),
    expect.anything(),
  )
  expect(screen.getByText(/on its website or in its app/)).toBeInTheDocument()
})

test('behavior: a host that retries automatically is allowed to', async () => {
  let retry = () => {}
  function Again() {
    retry = useLinkSession().retry
    return null
  }
  const onError = vi.fn(() => retry())
  renderKit(world, { onError, children: <Again /> })
  await linkWith({ status: 503, times: 2 })
  expect(await screen.findByText(/is linked\.$/)).toBeInTheDocument()
  expect(onError).toHaveBeenCalled()
  expect(world.rows()).toEqual(['active instantly_verified'])
})

test('error: an answer that never came still has an id for support', async () => {
  const onError = vi.fn()
  const complete = () => Promise.reject(gatewayError('gateway.unreachable'))
  renderKit(world, { backend: { ...world.backend, complete }, onError })
  await userEvent.click(button())
  await finishLink(world)
  expect(await screen.findByText(/^Reference: .+/)).toBeInTheDocument()
  expect(onError.mock.calls[0]?.[0].details).toEqual({ linkSessionId: expect.stringMatching(/.+/) })
})

test('error: link.public_token_missing starts again with another link token', async () => {
  const created = vi.spyOn(world.simulator.Plaid, 'create')
  renderKit(world)
  await userEvent.click(button())
  await openedLink(world)
  const metadata = { institution: null, accounts: [], link_session_id: 'session' }
  act(() => created.mock.calls[0]?.[0].onSuccess(null as never, metadata as never))
  await screen.findByText(/We couldn’t link your account. Contact support/)
  await userEvent.click(screen.getByRole('button', { name: 'Link a bank account' }))
  await openedLink(world)
  await waitFor(() => expect(created).toHaveBeenCalledTimes(2))
  expect(created.mock.lastCall?.[0].token).not.toBe(created.mock.calls[0]?.[0].token)
})

test('behavior: a success without an id of its session is one success all the same', async () => {
  const { create } = world.simulator.Plaid
  vi.spyOn(world.simulator.Plaid, 'create').mockImplementation((config) =>
    create({
      ...config,
      onSuccess(publicToken, metadata) {
        const bare = { ...metadata, link_session_id: '' }
        config.onSuccess(publicToken, bare)
        config.onSuccess(publicToken, bare)
      },
    }),
  )
  renderKit(world)
  await userEvent.click(button())
  await finishLink(world)
  expect(await screen.findByText(/is linked\.$/)).toBeInTheDocument()
  expect(world.asked('POST /completions')).toBe(1)
})
