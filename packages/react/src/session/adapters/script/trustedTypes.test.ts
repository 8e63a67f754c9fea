import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createManualClock } from '../../../testing/createManualClock.ts'
import { linkScriptUrl, loadLinkScript } from './loadLinkScript.ts'

const tags = () => document.querySelectorAll(`script[src^="${linkScriptUrl}"]`)

beforeEach(() => {
  Reflect.deleteProperty(window, 'Plaid')
  for (const tag of tags()) tag.remove()
})
afterEach(() => vi.unstubAllGlobals())

test('behavior: where the page demands Trusted Types, the address goes through a policy named banklink', async () => {
  const allowed: string[] = []
  const createPolicy = vi.fn((_name: string, rules: { createScriptURL: (url: string) => string }) => ({
    createScriptURL(url: string) {
      allowed.push(url)
      return rules.createScriptURL(url)
    },
  }))
  vi.stubGlobal('trustedTypes', { createPolicy })
  const failing = loadLinkScript({ clock: createManualClock() })
  expect(tags()).toHaveLength(1)
  tags()[0]?.dispatchEvent(new Event('error'))
  await expect(failing).rejects.toMatchObject({ code: 'link.script_failed' })
  expect(createPolicy).toHaveBeenCalledExactlyOnceWith('banklink', expect.anything())
  expect(allowed).toEqual([linkScriptUrl])
})
