import { type Context, Hono } from 'hono'

export interface MockProxyOptions {
  /** The mock's address. */
  url: string
  /** Called after the mock was reset. */
  onReset: () => void
}

/**
 * Lets the page reach the server of Link's own window, the mock's controls, and Cybrid for a page that calls it
 * directly. Bond's API, Plaid's API and the list of secrets are not included, so no response to the page can contain a
 * secret.
 */
export function mockProxy({ url, onReset }: MockProxyOptions): Hono {
  const pass = async (c: Context): Promise<Response> => {
    const { pathname, search } = new URL(c.req.url)
    return forward(c, url + pathname.replace(/^\/mock/, '') + search)
  }
  const app = new Hono()
  app.post('/link/sessions', pass)
  app.post('/link/sessions/:id{[\\w-]+}/:step{success|exit|deposit_code|oauth}', pass)
  app.all('/link/oauth/:id{[\\w-]+}', pass)
  app.post('/link/oauth/:id{[\\w-]+}/finish', pass)
  // With a token for one customer alone: the mock asks for it, and the bank's own never reaches a page.
  app.all('/cybrid/api/:part{workflows|external_bank_accounts}', pass)
  app.all('/cybrid/api/:part{workflows|external_bank_accounts}/:guid{[\\w-]+}', pass)
  app.get('/control/:part{state|clock|faults}', pass)
  app.post('/control/:part{clock|faults|switches}', pass)
  app.delete('/control/faults', pass)
  app.post('/control/reset', async (c) => {
    const response = await pass(c)
    onReset()
    return response
  })
  return app
}

const passedOn = ['Accept', 'Authorization', 'Content-Type']
const passedBack = ['Content-Type', 'Location', 'Retry-After']

async function forward(c: Context, target: string): Promise<Response> {
  const { method } = c.req
  try {
    const response = await fetch(target, {
      method,
      headers: headersOf(c.req.raw.headers, passedOn),
      // Where the bank sends the person is for the browser to follow.
      redirect: 'manual',
      ...(method === 'GET' || method === 'HEAD' ? {} : { body: await c.req.arrayBuffer() }),
    })
    const headers = headersOf(response.headers, passedBack)
    headers.set('Cache-Control', 'no-store')
    const body = response.status === 204 ? null : await response.arrayBuffer()
    return new Response(body, { status: response.status, headers })
  } catch {
    return c.json({ message: 'The mock backend gave no answer.' }, 502)
  }
}

function headersOf(headers: Headers, names: readonly string[]): Headers {
  const some = new Headers()
  for (const name of names) {
    const value = headers.get(name)
    if (value !== null) some.set(name, value)
  }
  return some
}
