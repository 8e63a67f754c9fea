import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { startMockBackend } from '@banklink/mock-backend/node'
import { build } from 'esbuild'
import { linkScriptUrl } from '../src/sdk/installPlaid.ts'

// Serves an app's page and a mock backend on ports of their own, until its standard input ends.

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const published = (name: string) => fileURLToPath(import.meta.resolve(name))

const [pageScript, mswScript, linkScript] = await Promise.all([
  bundle('page/main.tsx', 'esm'),
  bundle('page/msw.tsx', 'esm'),
  bundle('../src/script/main.ts', 'iife'),
])
const { url: mockUrl, stop } = await startMockBackend({ linkScript })

const cybridKit = '@cybrid/cybrid-sdk-ui-js'
/** As Cybrid's own guide has it. */
const cybridHtml = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Acme Pay</title>
    <script type="module" src="/cybrid-sdk-ui.polyfills.js"></script>
    <script type="module" src="/cybrid-sdk-ui.min.js"></script>
  </head>
  <body></body>
</html>`

/** A strict policy, with Link's script at only one path. */
const policies = new Map([
  ['/', `script-src 'self'; require-trusted-types-for 'script'; trusted-types link-simulator`],
  ['/script', `script-src 'self' ${linkScriptUrl}`],
])
const ofMsw = 'https://mock.test https://sandbox.plaid.com'
policies.set('/msw', `script-src 'self' ${linkScriptUrl}; worker-src 'self'`)
const rest = `default-src 'none'; style-src 'self'; connect-src 'self' ${mockUrl} ${ofMsw}; base-uri 'none'; form-action 'none'`
const html = await readFile(here('page/index.html'), 'utf8')
const javascript = 'text/javascript'
const files = new Map([
  ['/page.js', { type: javascript, body: Buffer.from(pageScript) }],
  ['/msw.js', { type: javascript, body: Buffer.from(mswScript) }],
  ['/link-initialize.js', { type: javascript, body: Buffer.from(linkScript) }],
  ['/mockServiceWorker.js', { type: javascript, body: await readFile(published('msw/mockServiceWorker.js')) }],
  ['/cybrid', { type: 'text/html', body: Buffer.from(cybridHtml) }],
  [
    '/cybrid-sdk-ui.polyfills.js',
    { type: javascript, body: await readFile(published(`${cybridKit}/cybrid-sdk-ui.polyfills.js`)) },
  ],
  ['/cybrid-sdk-ui.min.js', { type: javascript, body: await readFile(published(`${cybridKit}/cybrid-sdk-ui.min.js`)) }],
  ['/page.css', { type: 'text/css', body: await readFile(here('page/page.css')) }],
])

const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1')
  const policy = policies.get(pathname)
  const file = files.get(pathname)
  if (policy) response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Security-Policy': `${policy}; ${rest}` })
  else if (file) response.writeHead(200, { 'Content-Type': `${file.type}; charset=utf-8` })
  else response.writeHead(204)
  response.end(policy ? html.replace('/page.js', pathname === '/msw' ? '/msw.js' : '/page.js') : file?.body)
})

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo
  process.stdout.write(`Mock backend: ${mockUrl}\nPage: http://127.0.0.1:${port}\n`)
})

process.stdin.resume().once('end', () => {
  server.close()
  server.closeAllConnections()
  void stop()
})

async function bundle(entry: string, format: 'esm' | 'iife'): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [here(entry)],
    bundle: true,
    write: false,
    conditions: ['banklink-source'],
    format,
    target: 'es2022',
    jsx: 'automatic',
    // React's development build creates every handler twice, as StrictMode asks.
    define: { 'process.env.NODE_ENV': '"development"' },
    logLevel: 'error',
  })
  return outputFiles[0]?.text ?? ''
}
