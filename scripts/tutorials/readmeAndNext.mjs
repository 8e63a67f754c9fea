import { change, makeApp, pick, tutorialOf, typeInApp } from './bench.mjs'
import { linkAccount } from './linkAccount.mjs'
import { buildAndLink, running } from './running.mjs'
import { writeFiles } from './writeFiles.mjs'

/** docs/guides/next.md: the five files, in development. */
export async function next({ folder, browser }) {
  const { app } = await makeApp(folder, 'docs/guides/next.md')
  await running(app, { line: 'npm run dev' }, (url) => linkAccount(browser, url))
  await typeInApp(app, ['npm run build'])
  return 'linked an account'
}

/**
 * "Use it" of the README in a Vite app that is built, without a file of another page but the server. Only Bond's address,
 * and the script of Plaid Link, are the stand-ins'.
 */
export async function readme({ folder, browser }) {
  const { app, lines } = await makeApp(folder, 'docs/guides/vite.md')
  await followReadme(app)
  writeFiles(app, { 'src/main.tsx': main, 'server.mjs': server })
  await buildAndLink(app, lines[0], browser)
  return 'linked an account in a production build'
}

/** The same in Next, as it is generated. */
export async function readmeInNext({ folder, browser }) {
  const { app } = await makeApp(folder, 'docs/guides/next.md')
  await followReadme(app)
  change(app, 'src/BankAccounts.tsx', [['// src/BankAccounts.tsx\n', "'use client'\n"]])
  writeFiles(app, nextGlue)
  await buildAndLink(app, ['npm run build', 'npm run start'], browser)
  return 'linked an account in a production build'
}

async function followReadme(app) {
  const { lines, files } = tutorialOf('README.md', 'Use it')
  await typeInApp(app, lines[0])
  writeFiles(app, pick(files, ['src/BankAccounts.tsx', 'bankGateway.ts']))
  change(app, 'bankGateway.ts', [["'https://sandbox.bond.tech/api/v0'", "process.env.BOND_URL ?? ''"]])
}

const simulator = "createLinkSimulator({ mock: { url: 'http://127.0.0.1:4010' }, anywhere: true }).install()"

const main = `import { createLinkSimulator } from '@banklink/link-simulator'
import { createRoot } from 'react-dom/client'
import { BankAccounts } from './BankAccounts'

${simulator}
createRoot(document.getElementById('root')!).render(<BankAccounts userId="nora" />)`

/** Bond and who is signed in there: what stands around the reader's handler. */
const bond = `const { url, mock } = await startMockBackend({ port: 4010 })
  const [card] = mock.bond.cardAccounts
  Object.assign(process.env, {
    BANKLINK_SECRET: 'for this run alone: 32 characters or more',
    BOND_URL: url + mock.bond.baseUrlPath,
    BOND_IDENTITY: mock.bond.credentials.identity,
    BOND_AUTHORIZATION: mock.bond.credentials.authorization,
  })
  const session = { ownerKey: card?.customerId ?? '', cardAccountId: card?.accountId ?? '' }`

const server = `import { startMockBackend } from '@banklink/mock-backend/node'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono } from 'hono'
import { bankGateway } from './bankGateway.ts'

  ${bond}
  const gateway = bankGateway(async () => session)
  const app = new Hono()
  app.all('/api/banklink/*', (c) => gateway.fetch(c.req.raw))
  app.use(serveStatic({ root: 'dist' }))
  serve({ fetch: app.fetch, port: 3000 }, () => console.log('http://localhost:3000'))`

const nextGlue = {
  'app/gateway.ts': `import { startMockBackend } from '@banklink/mock-backend/node'
import type { Gateway } from '@banklink/gateway'
import { bankGateway } from '../bankGateway'

const shared = globalThis as { banklinkGateway?: Promise<Gateway> }

export async function answerGateway(request: Request): Promise<Response> {
  shared.banklinkGateway ??= start()
  return (await shared.banklinkGateway).fetch(request)
}

async function start(): Promise<Gateway> {
  ${bond}
  return bankGateway(async () => session)
}`,
  'app/layout.tsx': `import type { ReactNode } from 'react'

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}`,
  'app/banking.tsx': `'use client'
import { createLinkSimulator } from '@banklink/link-simulator'

if (typeof window !== 'undefined') ${simulator}

export function Simulated() {
  return null
}`,
  'app/page.tsx': `import { BankAccounts } from '../src/BankAccounts'
import { Simulated } from './banking'

export default function Page() {
  return (
    <main>
      <Simulated />
      <BankAccounts userId="nora" />
    </main>
  )
}`,
}
