const types = ['typescript/bin/tsc', '--noEmit']
const vite = 'vite/bin/vite.js'
const vitest = ['vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json', '--outputFile.json=vitest.json']
const playwright = ['@playwright/test/cli.js', 'test', '--reporter=list,json']

/**
 * The apps, each with the checks that it has to pass: a program that it has installed, and its arguments. `variants`
 * are folders of the app that are laid over it, so that it runs on something else; `tests` is where its browser tests
 * come from, if it shares them.
 */
export const outsideApps = [
  {
    name: 'test-kit',
    variants: [],
    checks: { types, tests: vitest, build: [vite, 'build', '--logLevel=warn'], browser: playwright },
  },
  {
    name: 'vite-app',
    variants: ['react18'],
    tests: 'localised-themed',
    checks: {
      types,
      'build, browser': [vite, 'build', '--logLevel=warn', '--outDir=dist/client'],
      'build, server': [vite, 'build', '--logLevel=warn', '--outDir=dist/server', '--ssr=src/renderPage.tsx'],
      browser: playwright,
    },
  },
  {
    name: 'next-app',
    variants: ['react18'],
    tests: 'localised-themed',
    checks: { types, build: ['next/dist/bin/next', 'build'], browser: playwright },
  },
]
