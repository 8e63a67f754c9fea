import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { appearanceCss } from '@banklink/react/appearance'
import { serve } from '@hono/node-server'
import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { gateway } from './gateway.ts'
import { chooseLanguage } from './src/languages.ts'

const dist = new URL('dist/', import.meta.url)
const template = await readFile(new URL('client/index.html', dist), 'utf8')
const { renderPage } = (await import(
  new URL('server/renderPage.js', dist).href
)) as typeof import('./src/renderPage.tsx')

/** The brand’s look: the kit derives the rest of its colors from the accent. */
const look = appearanceCss({ accent: '#0f766e', radius: 10 })

const app = new Hono()
app.all('/api/banklink/*', (c) => gateway.fetch(c.req.raw))
app.use('/assets/*', serveStatic({ root: 'dist/client' }))
app.get('*', answerPage)

serve({ fetch: app.fetch, hostname: '127.0.0.1', port: Number(process.env.PORT ?? 3000) }, ({ port }) => {
  console.log(`http://127.0.0.1:${port}`)
})

/** The page in the language of its address, of the last address, or of the browser. */
async function answerPage(c: Context): Promise<Response> {
  const language = chooseLanguage(c.req.path.split('/')[1], getCookie(c, 'language'), c.req.header('Accept-Language'))
  const scheme = getCookie(c, 'scheme')
  const nonce = randomBytes(16).toString('base64')
  const page = template
    .replace(
      'lang="en"',
      `lang="${language}"${scheme === 'light' || scheme === 'dark' ? ` data-banklink-scheme="${scheme}"` : ''}`,
    )
    .replaceAll('NONCE', nonce)
    .replace('</head>', `<style nonce="${nonce}">${look}</style></head>`)
    .replace('<!--page-->', await renderPage(language, c.req.path))
  setCookie(c, 'language', language, { sameSite: 'Lax' })
  c.header('Content-Security-Policy', policyWith(nonce))
  return c.html(page)
}

function policyWith(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    'frame-src https://cdn.plaid.com',
    `connect-src 'self' ${process.env.PLAID_URL ?? 'https://production.plaid.com'}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
