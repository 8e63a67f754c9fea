import { fileURLToPath } from 'node:url'
import { renderToString } from 'react-dom/server'
import { build } from 'vite'
import { afterEach, expect, test, vi } from 'vitest'
import { BanklinkProvider } from '../provider/BanklinkProvider.tsx'
import { createWorld } from '../testing/createWorld.ts'
import { BanklinkDevtools } from './BanklinkDevtools.tsx'

afterEach(() => {
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})

test('behavior: renders nothing on a server', () => {
  const warned = vi.spyOn(console, 'error')
  const html = renderToString(
    <BanklinkProvider backend={createWorld().backend} ownerKey="owner-0">
      <BanklinkDevtools defaultOpen />
    </BanklinkProvider>,
  )
  expect(html).toBe('')
  expect(warned).not.toHaveBeenCalled()
})

// Words of the recorder, the panel and its looks.
const traces = ['changed nothing', 'Banklink devtools', 'tablist', 'banklinkDevtools']

test('behavior: nothing of it is in a production bundle', async () => {
  const bundle = await bundled('@banklink/react/devtools', 'production')
  expect(bundle).toContain('BanklinkProvider')
  expect(traces.filter((trace) => bundle.includes(trace))).toEqual([])
})

test.each([
  ['@banklink/react/devtools', 'development'],
  ['@banklink/react/devtools/production', 'production'],
] as const)('behavior: it is there with %s in %s', async (module, mode) => {
  const bundle = await bundled(module, mode)
  expect(traces.filter((trace) => bundle.includes(trace))).toEqual(traces)
})

/** All files of an app with the panel in it, as text. */
async function bundled(module: string, mode: 'development' | 'production'): Promise<string> {
  // Vite takes the mode of an app from here, and a test runner sets it to `test`.
  vi.stubEnv('NODE_ENV', mode)
  const entry = fileURLToPath(new URL('app.tsx', import.meta.url))
  const app = `import { BanklinkProvider } from '@banklink/react'
    import { BanklinkDevtools } from '${module}'
    export const app = <BanklinkProvider><BanklinkDevtools /></BanklinkProvider>
    export const names = ['BanklinkProvider']`
  const built = await build({
    configFile: false,
    logLevel: 'error',
    mode,
    resolve: { conditions: ['banklink-source', 'module', 'browser'] },
    plugins: [
      {
        name: 'app',
        enforce: 'pre',
        resolveId: (id) => (id === 'app' ? entry : null),
        load: (id) => (id === entry ? app : null),
      },
    ],
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: {
        input: 'app',
        external: [/^react($|\/)/, /^react-dom($|\/)/, '@tanstack/react-query', 'react-plaid-link'],
        preserveEntrySignatures: 'strict',
      },
    },
  })
  if (!('output' in built)) throw new Error('Vite did not build one bundle.')
  return built.output.map((file) => (file.type === 'chunk' ? file.code : String(file.source))).join('\n')
}
