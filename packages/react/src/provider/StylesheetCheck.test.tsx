import { QueryClient } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWorld } from '../testing/createWorld.ts'
import { BanklinkProvider } from './BanklinkProvider.tsx'

const warn = vi.fn<(text: string) => void>()

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  warn.mockReset()
  vi.spyOn(console, 'warn').mockImplementation(warn)
  // jsdom lays nothing out.
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockReturnValue({ width: 240 } as DOMRect)
})

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

test('parameters: unstyled', () => {
  show({ unstyled: true })
  vi.advanceTimersByTime(10_000)

  expect(warn).not.toHaveBeenCalled()
})

test('default: says in development that the sheet is missing, once', () => {
  show()
  show()
  vi.advanceTimersByTime(10_000)

  expect(warn).toHaveBeenCalledOnce()
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('<BanklinkProvider unstyled>'))
})

function show(given: { unstyled?: boolean } = {}): void {
  const { backend } = createWorld()
  render(
    <BanklinkProvider backend={backend} ownerKey="owner-0" queryClient={new QueryClient()} {...given}>
      <div data-slot="banklink-link-account" />
    </BanklinkProvider>,
  )
}
