import { build } from 'esbuild'

await build({
  entryPoints: ['src/main.tsx'],
  bundle: true,
  minify: true,
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  outdir: 'public',
})
