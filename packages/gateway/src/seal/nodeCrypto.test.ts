import { afterEach, expect, test, vi } from 'vitest'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.resetModules()
})

/** What is found as the module loads in a runtime with this `process`. */
async function foundWith(runtime: object | undefined): Promise<unknown> {
  vi.resetModules()
  const loading = import('./nodeCrypto.ts')
  vi.stubGlobal('process', runtime)
  return (await loading).nodeCrypto
}

test('default: the runtime’s own', async () => {
  expect(await foundWith({ getBuiltinModule: (name: string) => ({ name }) })).toEqual({ name: 'node:crypto' })
})

test.each<[what: string, runtime: object | undefined]>([
  ['no process', undefined],
  ['a process that cannot be asked', {}],
  ['none', { getBuiltinModule: () => undefined }],
  [
    'a process that refuses',
    {
      getBuiltinModule() {
        throw new Error('not here')
      },
    },
  ],
])('behavior: a runtime with %s has none', async (_what, runtime) => {
  expect(await foundWith(runtime)).toBeNull()
})
