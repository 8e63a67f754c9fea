import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { verificationStatusOf } from '../plaid/items.ts'
import { leaveLinkSession, startLinkSession, succeedLinkSession } from '../plaid/linkSessions.ts'
import { PlaidError, plaidErrorBody } from '../plaid/PlaidError.ts'
import type { Item, LinkSession } from '../plaid/PlaidState.ts'
import type { MockWorld } from '../world/MockWorld.ts'

const text = v.nullish(v.string(), null)

const sessionRequest = v.object({ link_token: text })

const success = v.object({
  institution: v.nullish(v.object({ institution_id: text, name: text }), null),
  accounts: v.pipe(
    v.array(
      v.object({
        id: v.pipe(v.string(), v.nonEmpty()),
        name: v.nullish(v.string(), ''),
        mask: text,
        type: v.string(),
        subtype: v.string(),
        verification_status: text,
        class_type: text,
      }),
    ),
    v.minLength(1),
  ),
})

const exit = v.object({ status: text, error_code: text })

/** What stands behind Link's own screens: the endpoints that a stand-in for Plaid Link talks to, in our own shape. */
export function linkApp(world: MockWorld): Hono {
  const app = new Hono()
  app.post('/sessions', async (c) => {
    const { link_token } = await readRequest(c, sessionRequest)
    return c.json(sessionFields(world, startLinkSession(world, link_token)))
  })
  app.post('/sessions/:id/success', async (c) => {
    const outcome = await readRequest(c, success)
    const token = succeedLinkSession(world, { sessionId: c.req.param('id'), ...outcome })
    return c.json({ public_token: token.value, request_id: world.ids.requestId() })
  })
  app.post('/sessions/:id/exit', async (c) => {
    const { error_code } = await readRequest(c, exit)
    leaveLinkSession(world, { sessionId: c.req.param('id'), errorCode: error_code })
    return c.body(null, 204)
  })
  app.onError((error, c) => {
    if (!(error instanceof PlaidError)) throw error
    return c.json(plaidErrorBody(error, world.ids.requestId()), error.status)
  })
  return app
}

function sessionFields(world: MockWorld, session: LinkSession): Record<string, unknown> {
  const token = session.linkToken
  const { item } = token
  return {
    link_session_id: session.id,
    is_update_mode: token.purpose === 'update',
    institution: item?.institution ?? null,
    client_name: token.clientName,
    products: token.products,
    account_subtypes: token.accountSubtypes,
    accounts: item && accountFields(item, world.clock.now()),
  }
}

function accountFields(item: Item, now: number): Record<string, unknown>[] {
  return item.accounts.map((account) => ({
    id: account.id,
    name: account.name,
    mask: account.mask,
    type: account.type,
    subtype: account.subtype,
    verification_status: verificationStatusOf(account, now),
    class_type: account.classType,
  }))
}

async function readRequest<T>(c: Context, schema: v.GenericSchema<unknown, T>): Promise<T> {
  const parsed = v.safeParse(schema, await c.req.json().catch(() => undefined))
  if (parsed.success) return parsed.output
  const where = parsed.issues.map((issue) => v.getDotPath(issue) ?? 'body').join(', ')
  throw new PlaidError(400, {
    type: 'INVALID_REQUEST',
    code: 'INVALID_FIELD',
    message: `These fields are missing or wrong: ${where}.`,
  })
}
