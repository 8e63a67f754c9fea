import { renderToString } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { LinkAccountButton } from '../components/link-account-button/LinkAccountButton.tsx'
import { LinkedAccounts } from '../components/linked-accounts/LinkedAccounts.tsx'
import { OAuthReturn } from '../components/oauth-return/OAuthReturn.tsx'
import { createWorld } from '../testing/createWorld.ts'
import { BanklinkProvider } from './BanklinkProvider.tsx'

afterEach(() => vi.restoreAllMocks())

test('behavior: renders on a server, without a window, a warning or a request', () => {
  const warned = vi.spyOn(console, 'error')
  expect(globalThis.window).toBeUndefined()
  const world = createWorld()
  const html = renderToString(
    <BanklinkProvider backend={world.backend} ownerKey="owner-0">
      <LinkAccountButton />
      <LinkedAccounts />
      <OAuthReturn />
    </BanklinkProvider>,
  )
  expect(html).toContain('Link a bank account')
  expect(html).toContain('Loading your bank accounts…')
  // A strict CSP silently drops it, and hydration does not mend it.
  expect(html).not.toContain('style=')
  expect(world.requests).toEqual([])
  expect(warned).not.toHaveBeenCalled()
})

test('error: config.provider_missing', () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  expect(() => renderToString(<LinkAccountButton />)).toThrow(/No BanklinkProvider was found above/)
})
