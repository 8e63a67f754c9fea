import type { BeginRequest, LinkBackend } from '@banklink/core'
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { useBanklink } from '../context/BanklinkContext.ts'
import { en } from '../languages/en.ts'
import type { Language } from '../languages/Language.ts'
import { createWorld, type World } from '../testing/createWorld.ts'
import { renderInKit } from '../testing/renderInKit.tsx'
import { openedLink, renderKit } from '../testing/renderKit.tsx'

let world: World
let uninstall: () => void

beforeEach(() => {
  world = createWorld()
  uninstall = world.simulator.install()
})

afterEach(() => uninstall())

const pirate: Language = {
  locale: 'en-GB',
  messages: { ...en.messages, linkAccount: 'Bury a chest', errors: { ...en.messages.errors, default: 'Arr.' } },
}

/** A platform that supports these locales, and the requests it received. */
function speaking(locales: readonly string[]): { backend: LinkBackend; begun: BeginRequest[] } {
  const begun: BeginRequest[] = []
  const backend: LinkBackend = {
    ...world.backend,
    capabilities: async (call) => ({ ...(await world.backend.capabilities(call)), locales }),
    begin: (request, call) => {
      begun.push(request)
      return world.backend.begin(request, call)
    },
  }
  return { backend, begun }
}

test('default: English, for components and for Link', async () => {
  const { backend, begun } = speaking(['en', 'es'])
  renderKit(world, { backend })
  await userEvent.click(screen.getByRole('button', { name: 'Link a bank account' }))
  await openedLink(world)
  expect(begun).toEqual([{ purpose: 'link', locale: 'en' }])
})

test('parameters: language', async () => {
  const { backend, begun } = speaking(['fr', 'en-gb'])
  renderKit(world, { backend, language: pirate })
  await userEvent.click(screen.getByRole('button', { name: 'Bury a chest' }))
  await openedLink(world)
  expect(begun).toEqual([{ purpose: 'link', locale: 'en-gb' }])
})

test('parameters: locale, which Link gets whole, or its language alone', async () => {
  const { backend, begun } = speaking(['en', 'es'])
  renderKit(world, { backend, locale: 'es-MX' })
  await userEvent.click(screen.getByRole('button'))
  await openedLink(world)
  expect(begun).toEqual([{ purpose: 'link', locale: 'es' }])
})

test('parameters: messages, overriding the language’s', () => {
  const messages = { linkAccount: 'Add a bank', errors: { 'gateway.unauthorized': 'Who goes there?' } }
  const { result } = renderInKit(world, useBanklink, { language: pirate, messages })
  expect(result.current.locale).toBe('en-GB')
  expect(result.current.messages).toEqual({
    ...pirate.messages,
    linkAccount: 'Add a bank',
    errors: { ...pirate.messages.errors, 'gateway.unauthorized': 'Who goes there?' },
  })
})

test('behavior: without a language the components use their defaults', () => {
  const messages = { retry: 'Once more' }
  const { result } = renderInKit(world, useBanklink, { locale: 'en_NZ', messages })
  expect(result.current).toMatchObject({ locale: 'en-NZ', messages })
  expect(Object.keys(result.current.messages)).toEqual(['retry'])
})
