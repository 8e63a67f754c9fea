import { examineGateway } from './examineGateway.ts'
import { examinePolicy } from './examinePolicy.ts'
import { examineStyles } from './examineStyles.ts'
import { examineVersions } from './examineVersions.ts'
import type { Finding } from './Finding.ts'

export interface ExamineOptions {
  /** The URL of the running app. */
  url: URL
  /** The path of its gateway. */
  gateway: string
  /** The path of the OAuth return page; null to skip it. */
  returnPath: string | null
  /** The folder where the app is installed. */
  folder: string
  fetch: typeof globalThis.fetch
  now: () => number
}

/** Checks a running app as a browser sees it, and its installed packages. Sends no cookie and no credential. */
export async function examineApp({ url, gateway, returnPath, folder, fetch, now }: ExamineOptions): Promise<Finding[]> {
  const page = await fetch(url).catch(() => null)
  if (!page?.ok) {
    const text = page ? `${url.href} answers with ${page.status}` : `nothing answers at ${url.href}`
    return [{ subject: 'page', state: 'wrong', text, fix: 'start the app, and name its address' }]
  }
  const html = await page.text()
  const own = new URL(page.url || url)
  const mounted = new URL(gateway, url)
  return [
    examineStyles(html, await sheetsOf(html, { url, fetch })),
    examinePolicy(policiesOf(page.headers.get('Content-Security-Policy'), html), { page: own, gateway: mounted }),
    await examineReturn(returnPath, { url, fetch }),
    await examineGateway(mounted, { page: own, fetch }),
    examineClock(page.headers.get('Date'), now()),
    ...examineVersions(folder),
  ]
}

/** The policies of the header and of `<meta>` tags; a page obeys each of them. */
function policiesOf(header: string | null, html: string): string[] {
  const tags = html.match(/<meta[^>]+http-equiv=["']?content-security-policy["'\s>][^>]*>/gi) ?? []
  const inTags = tags.map((tag) => /content="([^"]*)"/i.exec(tag)?.[1] ?? '')
  return [...(header ?? '').split(','), ...inTags].filter((policy) => policy.trim())
}

async function sheetsOf(html: string, { url, fetch }: Pick<ExamineOptions, 'url' | 'fetch'>): Promise<string[]> {
  const inline = [...html.matchAll(/<style[^>]*>(.*?)<\/style>/gis)].map(([, css = '']) => css)
  const links = [...html.matchAll(/<link[^>]+>/gi)]
    .map(([tag]) => tag)
    .filter((tag) => /rel=["']?stylesheet/i.test(tag))
  const paths = links.flatMap((tag) => /href="([^"]+)"/i.exec(tag)?.[1] ?? [])
  const files = paths.map(async (path) => {
    const response = await fetch(new URL(path, url)).catch(() => null)
    return response?.ok ? await response.text() : ''
  })
  return [...inline, ...(await Promise.all(files))]
}

async function examineReturn(
  path: string | null,
  { url, fetch }: Pick<ExamineOptions, 'url' | 'fetch'>,
): Promise<Finding> {
  const subject = 'return'
  if (path === null) {
    return {
      subject,
      state: 'unknown',
      text: 'no page for the way back from a bank was named',
      fix: 'name it with --return',
    }
  }
  const response = await fetch(new URL(path, url)).catch(() => null)
  const isPage = response?.ok && response.headers.get('Content-Type')?.includes('text/html')
  const led = response?.redirected ? new URL(response.url).pathname : path
  if (isPage && !led.endsWith(path)) {
    const text = `${path} leads to ${led}`
    return { subject, state: 'unknown', text, fix: 'open it as a signed-in user: it must not lead away' }
  }
  if (isPage) return { subject, state: 'ok', text: `${path} is a page` }
  const text = `${path} answers ${response ? `with ${response.status}` : 'nothing'}`
  return { subject, state: 'wrong', text, fix: 'make it a page with <OAuthReturn>. See docs/guides/oauth-return.md' }
}

function examineClock(date: string | null, now: number): Finding {
  const subject = 'clock'
  const apart = date === null ? Number.NaN : Math.round(Math.abs(Date.parse(date) - now) / 1000)
  if (Number.isNaN(apart)) return { subject, state: 'unknown', text: 'the server does not say what time it has' }
  if (apart <= 60) return { subject, state: 'ok', text: 'the server’s is right' }
  const text = `the server’s is ${apart} seconds apart from this machine’s`
  return { subject, state: 'wrong', text, fix: 'set the server’s clock: links in progress expire by it' }
}
