import { expect, test, vi } from 'vitest'
import { createLazyModule } from './createLazyModule.ts'

const settled = () => new Promise((resolve) => setImmediate(resolve))

test('default: loaded once, for all that wait', async () => {
  const load = vi.fn(async () => 'module')
  const lazy = createLazyModule(load)
  const changes = [vi.fn(), vi.fn()]
  for (const change of changes) lazy.subscribe(change)
  expect(lazy.current()).toEqual({ module: null, error: null })
  lazy.load()
  lazy.load()
  await settled()
  lazy.load()
  expect(lazy.current()).toEqual({ module: 'module', error: null })
  expect(load).toHaveBeenCalledOnce()
  for (const change of changes) expect(change).toHaveBeenCalledOnce()
})

test('error: link.script_failed, until it is loaded again', async () => {
  const cause = new TypeError('Failed to fetch dynamically imported module')
  const load = vi.fn(async () => 'module').mockRejectedValueOnce(cause)
  const lazy = createLazyModule(load)
  lazy.load()
  await settled()
  expect(lazy.current()).toMatchObject({ module: null, error: { code: 'link.script_failed', cause } })
  lazy.load()
  await settled()
  expect(lazy.current()).toEqual({ module: 'module', error: null })
})

test('behavior: who left hears nothing', async () => {
  const lazy = createLazyModule(async () => 'module')
  const change = vi.fn()
  lazy.subscribe(change)()
  lazy.load()
  await settled()
  expect(change).not.toHaveBeenCalled()
})
