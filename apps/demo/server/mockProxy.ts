import { type Context, Hono } from 'hono'

export interface MockProxyOptions {
  /** The mock's address. */
  url: string
  /** Called once the mock has begun anew. */
  onReset: () => void
}

/**
 * Lets the page reach what stands behind Link's own window, and what steers the mock. Neither Bond's API nor the
 * list of secrets is here, so nothing that a page asks for can hold one.
 */
export function mockProxy({ url, onReset }: MockProxyOptions): Hono {
  const pass = async (c: Context): Promise<Response> => {
    const { pathname } = new URL(c.req.url)
    return forward(c, url + pathname.replace(/^\/mock/, ''))
  }
  const app = new Hono()
  app.post('/link/sessions', pass)
  app.post('/link/sessions/:id{[\\w-]+}/:end{success|exit}', pass)
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

async function forward(c: Context, target: string): Promise<Response> {
  const { method } = c.req
  try {
    const response = await fetch(target, {
      method,
      headers: { 'Content-Type': 'application/json' },
      ...(method === 'POST' ? { body: await c.req.text() } : {}),
    })
    const body = response.status === 204 ? null : await response.text()
    return new Response(body, {
      status: response.status,
      headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
    })
  } catch {
    return c.json({ message: 'The mock backend gave no answer.' }, 502)
  }
}
