import { build } from 'esbuild'
import { expect, test } from 'vitest'

test('behavior: costs a page in production nothing', async () => {
  expect(await bundle('development')).toContain('--banklink-styles')
  expect(await bundle('production')).not.toMatch(/banklink-styles|unstyled|tylesheet/)
})

async function bundle(mode: 'development' | 'production'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [`${import.meta.dirname}/BanklinkProvider.tsx`],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    outdir: 'out',
    splitting: true,
    conditions: ['banklink-source'],
    external: ['react', 'react/jsx-runtime', '@tanstack/react-query', 'react-plaid-link'],
    define: { 'process.env.NODE_ENV': JSON.stringify(mode) },
  })
  return outputFiles.map(({ text }) => text).join('\n')
}
