import { defineConfig } from 'tsdown'
import { shared } from '../../tsdown.shared.ts'

export default defineConfig([
  {
    ...shared,
    entry: {
      index: 'src/index.ts',
      'devtools/index': 'src/devtools/index.ts',
      'playwright/index': 'src/playwright/index.ts',
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
    dts: false,
    clean: false,
    outputOptions: { entryFileNames: 'link-initialize.js' },
  },
])
