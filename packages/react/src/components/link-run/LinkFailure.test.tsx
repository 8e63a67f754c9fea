import { BanklinkError, type LinkSessionState, type LinkStep, platformError } from '@banklink/core'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createWorld, type World } from '../../testing/createWorld.ts'
import { finishLink, kit, openedLink, renderKit } from '../../testing/renderKit.tsx'
import { LinkFailure } from './LinkFailure.tsx'

let world: World
let uninstall: () => void

beforeEach(() => {
  world = createWorld()
  uninstall = world.simulator.install()
})

afterEach(() => uninstall())

type Failed = Extract<LinkSessionState, { status: 'failed' }>

function failed(error: BanklinkError, step: LinkStep = 'complete'): Failed {
  return { status: 'failed', request: { purpose: 'link' }, step, error, result: null }
}

function say(state: Failed, messages = {}): void {
  render(kit(world, { messages, children: <LinkFailure state={state} /> }))
}

const notLinked = 'We couldn’t link your account. Contact support.'
const notKnown = 'We don’t know yet if your account was linked. Check your linked accounts before you link again.'

test.each([
  ['platform.result_unknown', notKnown],
  ['platform.unexpected_answer', notKnown],
  ['gateway.unexpected_answer', notKnown],
  ['unexpected', notKnown],
  ['platform.rejected', notLinked],
  ['request.state_expired', 'We couldn’t finish linking, so nothing was linked. Link again to start over.'],
])('error: %s at the end states only known facts', (code, words) => {
  say(failed(new BanklinkError(code, { message: '', retryable: false })))
  expect(screen.getByText(words)).toBeInTheDocument()
})

test('error: gateway.unexpected_answer before Link is open linked nothing', () => {
  say(failed(new BanklinkError('gateway.unexpected_answer', { message: '', retryable: false }), 'token'))
  expect(screen.getByText(notLinked)).toBeInTheDocument()
})

test('behavior: messages for a code, and for an unknown one, can be replaced', () => {
  const linkErrors = { notKnown: 'Noch nicht bekannt.' }
  const errors = { notKnown: 'Für alles andere.', 'platform.unexpected_answer': 'Unlesbar.' }
  say(failed(platformError('platform.result_unknown')), { errors, linkErrors })
  say(failed(platformError('platform.unexpected_answer')), { errors, linkErrors })
  // What failed has the nearer word.
  expect(screen.getByText('Noch nicht bekannt.')).toBeInTheDocument()
  expect(screen.getByText('Unlesbar.')).toBeInTheDocument()
})

test('behavior: Close dismisses a failure and leaves the focus on the button', async () => {
  renderKit(world)
  await userEvent.click(screen.getByRole('button', { name: 'Link a bank account' }))
  await openedLink(world)
  world.mock.fail({ method: 'POST', path: '/bond', status: 302 })
  await finishLink(world)
  expect(await screen.findByText(notKnown)).toBeInTheDocument()
  await userEvent.click(screen.getByRole('button', { name: 'Close' }))
  expect(screen.getByRole('button', { name: 'Link a bank account' })).toHaveFocus()
  await waitFor(() => expect(screen.getByRole('alert')).toBeEmptyDOMElement())
})
