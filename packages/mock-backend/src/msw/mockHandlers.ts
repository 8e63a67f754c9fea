import { type HttpHandler, HttpResponse, http } from 'msw'
import { LostAnswer } from '../control/LostAnswer.ts'
import type { MockBackend } from '../createMockBackend.ts'
import { platformEntries } from '../platforms.ts'

export interface MockHandlersOptions {
  /**
   * The mock's own URL, for `createLinkSimulator({ mock: { url } })` and `mockControl(url)`. No server needs to listen
   * there.
   *
   * @default 'https://mock.test'
   */
  url?: string
}

/**
 * Request handlers for MSW that answer for Plaid, Bond and Cybrid at their own addresses, and for the mock itself. For
 * `setupServer` in Node and for `setupWorker` in a browser. With the mock's option `linkScript` they also serve Plaid's
 * script to a page.
 * The platforms accept the mock's credentials: give your server `mock.plaid.credentials` and so on.
 *
 * @example
 * const mock = createMockBackend()
 * const server = setupServer(...mockHandlers(mock))
 * server.listen({ onUnhandledFrame: 'error' })
 */
export function mockHandlers(
  mock: Pick<MockBackend, 'fetch'>,
  { url = 'https://mock.test' }: MockHandlersOptions = {},
): HttpHandler[] {
  const root = url.replace(/\/+$/, '')
  const served = platformEntries.flatMap(([id, { origins }]) =>
    origins.map((origin) =>
      http.all(`${origin}/*`, ({ request }) => answer(mock, request, `/${id}${pathOf(request)}`)),
    ),
  )
  const own = http.all(`${root}/*`, ({ request }) =>
    answer(mock, request, pathOf(request).slice(new URL(root).pathname.replace(/\/$/, '').length)),
  )
  const script = http.get(plaidScript, async ({ request }) => {
    const answered = await answer(mock, request, '/link/v2/stable/link-initialize.js')
    // The script asks the mock, and not the host that it came from. A worker is not asked for a window of a bank.
    const joined = `globalThis.linkSimulatorMockUrl ??= ${JSON.stringify(root)};\nglobalThis.linkSimulatorBankPages ??= false;\n`
    return answered.ok ? HttpResponse.text(joined + (await answered.text()), { headers: javascript }) : answered
  })
  return [...served, own, script]
}

const plaidScript = 'https://cdn.plaid.com/link/v2/stable/link-initialize.js'
const javascript = { 'Content-Type': 'text/javascript; charset=utf-8' }

async function answer(mock: Pick<MockBackend, 'fetch'>, request: Request, path: string): Promise<Response> {
  const { method, headers, signal } = request
  const body = method === 'GET' || method === 'HEAD' ? null : await request.arrayBuffer()
  try {
    return await mock.fetch(new Request(`https://mock.test${path}`, { method, headers, signal, body }))
  } catch (error) {
    if (error instanceof LostAnswer) return HttpResponse.error()
    throw error
  }
}

function pathOf(request: Request): string {
  const { pathname, search } = new URL(request.url)
  return pathname + search
}
