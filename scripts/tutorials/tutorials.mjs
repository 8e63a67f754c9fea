import { join } from 'node:path'
import { chromiumLaunch } from '../chromium.mjs'
import { serveFolder } from '../storybook/serveFolder.mjs'
import { change, makeApp, pick, tutorialOf, typeInApp } from './bench.mjs'
import { checkColors } from './checkColors.mjs'
import { linkAccount } from './linkAccount.mjs'
import { next, readme, readmeInNext } from './readmeAndNext.mjs'
import { buildAndLink, running } from './running.mjs'
import { shadcnFiles, shadcnNeeds, shadcnVariables } from './shadcnByHand.mjs'
import { writeFiles } from './writeFiles.mjs'

/**
 * What the pages ask their readers to do, by name. Each gets an empty folder and a browser, and returns what came of it.
 */
export const tutorials = {
  readme,
  readmeInNext,
  start,
  vite,
  next,
  oneComponent,
  oneComponentInJest,
  storybook,
  vitest,
  jest,
  playwright,
  tailwind,
  shadcn,
}

/** docs/start.md: from an empty folder to a linked account, in development. */
async function start({ folder, browser }) {
  const { app, lines } = await makeApp(folder, 'docs/start.md')
  await running(app, { line: lines[0][0], says: /Gateway: (\S+)/ }, async () => {
    await running(app, { line: lines[1][0] }, (url) => linkAccount(browser, url))
  })
  await typeInApp(app, ['npm run build'])
  return 'linked an account'
}

/** docs/guides/vite.md: the three files, built and served. */
async function vite({ folder, browser }) {
  const { app, lines } = await makeApp(folder, 'docs/guides/vite.md')
  await buildAndLink(app, lines[0], browser)
  return 'linked an account in a production build'
}

/** docs/guides/testing.md: the simulator without the kit, in Vitest. */
async function oneComponent({ folder }) {
  const { app, lines } = await makeApp(folder, testing, oneComponentFiles)
  await typeInApp(app, lines[0])
  return 'passed its test'
}

/** The same in Jest. */
async function oneComponentInJest({ folder }) {
  const { app } = await makeApp(folder, testing, oneComponentFiles)
  const { lines, files } = tutorialOf(testing, 'One component in Jest')
  await typeInApp(app, lines[0])
  writeFiles(app, pick(files, ['jest.config.mjs']))
  change(app, 'src/LinkBank.test.tsx', [["import { expect, test } from 'vitest'\n", '']])
  await typeInApp(app, ['npx jest src'])
  return 'passed its test'
}

/** docs/guides/testing.md: a story that links, in a Storybook that is built. */
async function storybook({ folder, browser }) {
  const { app } = await makeApp(folder, testing, oneComponentFiles)
  const { lines, files } = tutorialOf(testing, 'Storybook')
  await typeInApp(app, lines[0])
  writeFiles(app, pick(files, ['.storybook/main.ts', 'src/LinkBank.stories.tsx']))
  await typeInApp(app, ['npx storybook build --quiet --disable-telemetry', 'npx tsc -b'])
  const { url, close } = await serveFolder(join(app, 'storybook-static'), '/')
  const page = await browser.newPage()
  try {
    await page.goto(`${url}iframe.html?id=linkbank--linked&viewMode=story`)
    await page.getByText('Linked: First Platypus Bank ••0000').waitFor()
  } finally {
    await page.close()
    await close()
  }
  return 'played its story'
}

/** docs/guides/testing.md: the kit in Vitest. */
async function vitest({ folder }) {
  const { app } = await makeApp(folder, 'docs/start.md')
  const { lines, files } = tutorialOf(testing, 'A component')
  await typeInApp(app, lines[0])
  writeFiles(app, pick(files, ['vitest.config.ts', 'setup.ts', 'banklink.ts', 'banklink.test.tsx']))
  await typeInApp(app, ['npx vitest run'])
  return 'passed its test'
}

/** The same in Jest. */
async function jest({ folder }) {
  const { app } = await makeApp(folder, 'docs/start.md')
  const { files } = tutorialOf(testing, 'A component')
  const inJest = tutorialOf(testing, 'A component in Jest')
  await typeInApp(app, inJest.lines[0])
  writeFiles(app, pick(inJest.files, ['jest.config.mjs', 'jsdomWithWeb.cjs', 'jest.setup.cjs']))
  writeFiles(app, pick(files, ['banklink.ts', 'banklink.test.tsx']))
  change(app, 'banklink.test.tsx', [["import { expect, test } from 'vitest'\n", '']])
  await typeInApp(app, ['npx jest'])
  return 'passed its test'
}

/** docs/guides/testing.md: Playwright in the app of five minutes. The browser is the one of this machine. */
async function playwright({ folder }) {
  const { app } = await makeApp(folder, 'docs/start.md')
  const { lines, files } = tutorialOf(testing, 'A browser test')
  const [[install, download], [run]] = lines
  if (!download.startsWith('npx playwright install')) throw new Error(`Not a download: ${download}`)
  await typeInApp(app, [install])
  writeFiles(app, files)
  const launchOptions = JSON.stringify(chromiumLaunch())
  writeFiles(app, {
    'here.config.mjs': `import config from './playwright.config.ts'
export default { ...config, use: { ...config.use, launchOptions: ${launchOptions} } }`,
  })
  await typeInApp(app, [`${run} --config here.config.mjs`])
  return 'passed its test'
}

/** docs/guides/theming.md: Tailwind 4, in a production build. */
async function tailwind({ folder, browser }) {
  const { app, lines } = await makeApp(folder, 'docs/guides/vite.md')
  const recipe = tutorialOf(theming, 'Tailwind')
  await typeInApp(app, recipe.lines[0])
  writeFiles(app, pick(recipe.files, ['vite.config.ts', 'src/index.css', 'src/BankAccounts.tsx']))
  drawInMain(app, 'BankAccounts', '<BankAccounts />')
  await buildAndLink(app, lines[0], browser, (url) =>
    checkColors(browser, url, { light: 'oklch(45.7% 0.24 277.023)', dark: 'oklch(78.5% 0.115 274.713)' }),
  )
  return 'linked an account in a production build, in its colors'
}

/** docs/guides/theming.md: shadcn/ui. Its own commands need its registry, so its files are written by hand. */
async function shadcn({ folder, browser }) {
  const { app, lines } = await makeApp(folder, 'docs/guides/vite.md')
  const withTailwind = tutorialOf(theming, 'Tailwind')
  const { files } = tutorialOf(theming, 'shadcn/ui')
  await typeInApp(app, withTailwind.lines[0])
  await typeInApp(app, [shadcnNeeds])
  writeFiles(app, shadcnFiles)
  writeFiles(app, pick(files, ['src/LinkBank.tsx']))
  writeFiles(app, { 'src/index.css': `${files['src/index.css']}\n${shadcnVariables}` })
  change(app, 'tsconfig.app.json', [['"compilerOptions": {', '"compilerOptions": { "paths": { "@/*": ["./src/*"] },']])
  drawInMain(app, 'LinkBank', '<LinkBank /><LinkedAccounts />')
  await buildAndLink(app, lines[0], browser, (url) =>
    checkColors(browser, url, { light: 'oklch(0.205 0 0)', dark: 'oklch(0.922 0 0)' }),
  )
  return 'linked an account in a production build, in its colors'
}

const testing = 'docs/guides/testing.md'
const oneComponentFiles = ['src/LinkBank.tsx', 'src/LinkBank.test.tsx']
const theming = 'docs/guides/theming.md'

/** The app of docs/guides/vite.md draws a component of a recipe, and takes the recipe's CSS. */
function drawInMain(app, component, drawn) {
  const isList = drawn.includes('<LinkedAccounts />')
  change(app, 'src/main.tsx', [
    ["import '@banklink/react/styles.css'", `import './index.css'\nimport { ${component} } from './${component}'`],
    ['        <LinkAccountButton />\n        <LinkedAccounts />', `        ${drawn}`],
    [
      'import { BanklinkProvider, LinkAccountButton, LinkedAccounts }',
      `import { BanklinkProvider${isList ? ', LinkedAccounts' : ''} }`,
    ],
  ])
}
