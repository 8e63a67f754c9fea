import { build } from 'esbuild'
import { expect, test } from 'vitest'

test('behavior: costs a page in production nothing', async () => {
  const development = await bundle('development')
  expect(development).toContain('--banklink-styles')
  expect(development).toContain('Production never shows this message.')
  expect(await bundle('production')).not.toMatch(/banklink-styles|unstyled|tylesheet|Production never/)
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
