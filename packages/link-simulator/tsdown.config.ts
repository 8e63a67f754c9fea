import { defineConfig } from 'tsdown'
import { shared } from '../../tsdown.shared.ts'
import { asciiOnly } from './src/script/asciiOnly.ts'

export default defineConfig([
  {
    ...shared,
    entry: {
      index: 'src/index.ts',
      'devtools/index': 'src/devtools/index.ts',
      'playwright/index': 'src/playwright/index.ts',
      'playwright/test/index': 'src/playwright/test/index.ts',
      'vitest/index': 'src/vitest/index.ts',
    },
    attw: { ...shared.attw, excludeEntrypoints: ['./script'] }, // for a script tag: nobody imports it
  },
  {
    // One file for a script tag, at the address of Plaid's own.
    entry: { 'link-initialize': 'src/script/main.ts' },
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    tsconfig: 'tsconfig.build.json',
    minify: true,
    define: { 'process.env.NODE_ENV': '"development"' }, // a script has no build of the app's to ask
    plugins: [
      {
        name: 'ascii-only',
        generateBundle: (_options, bundle) => {
          for (const output of Object.values(bundle)) if (output.type === 'chunk') output.code = asciiOnly(output.code)
        },
      },
    ],
    dts: false,
    clean: false,
    outputOptions: { entryFileNames: 'link-initialize.js' },
  },
])
