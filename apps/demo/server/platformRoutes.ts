import { Hono } from 'hono'
import type { RowGroup } from './platforms/Platform.ts'
import type { SignIn } from './signIn.ts'

/** The signed-in customer's state at the platform. */
export interface PlatformView {
  groups: readonly RowGroup[]
}

/** The platform's data for the page, apart from the gateway: its rows, and a token to call it directly. */
export function platformRoutes({ sessionOf }: SignIn): Hono {
  const app = new Hono()
  app.get('/rows', async (c) => {
    const session = sessionOf(c.req.raw)
    if (!session) return c.json({ message: 'No customer is signed in.' }, 401)
    c.header('Cache-Control', 'no-store')
    const view: PlatformView = { groups: await session.platform.rows(session.person) }
    return c.json(view)
  })
  app.post('/customer-token', async (c) => {
    const session = sessionOf(c.req.raw)
    if (!session) return c.json({ message: 'No customer is signed in.' }, 401)
    const { direct } = session.platform
    if (!direct || !session.isDirect) return c.json({ message: 'The page asks the gateway here.' }, 403)
    c.header('Cache-Control', 'no-store')
    return c.json({ token: await direct.customerToken(session.person) })
  })
  return app
}
