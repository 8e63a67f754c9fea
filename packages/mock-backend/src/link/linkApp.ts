import { Hono } from 'hono'
import * as v from 'valibot'
import { leaveLinkSession, startLinkSession, succeedLinkSession } from '../plaid/linkSessions.ts'
import { PlaidError, plaidErrorBody } from '../plaid/PlaidError.ts'
import type { MockWorld } from '../world/MockWorld.ts'
import { enterDepositCode } from './depositCode.ts'
import { startOauth } from './oauth.ts'
import { oauthApp } from './oauthApp.ts'
import { readRequest } from './readRequest.ts'
import { sessionFields } from './sessionFields.ts'

const text = v.nullish(v.string(), null)

const institution = v.object({ institution_id: text, name: text })

const accounts = v.pipe(
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
)

const sessionRequest = v.object({ link_token: text })
const success = v.object({ institution: v.nullish(institution, null), accounts })
const exit = v.object({ status: text, error_code: text })
const depositCode = v.object({ code: v.string() })
const oauth = v.object({ institution, accounts, page_uri: text })

/**
 * The server of Link's own screens: the endpoints that a stand-in for Plaid Link calls, in this package's own format.
 */
export function linkApp(world: MockWorld, { linkScript }: { linkScript: string | null }): Hono {
  const app = new Hono()
  app.get('/v2/stable/link-initialize.js', (c) =>
    linkScript === null
      ? c.text('The mock was started without a `linkScript`, so it serves none.', 404)
      : c.body(linkScript, 200, { 'Content-Type': 'text/javascript; charset=utf-8' }),
  )
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
    const { status, error_code } = await readRequest(c, exit)
    leaveLinkSession(world, { sessionId: c.req.param('id'), status, errorCode: error_code })
    return c.body(null, 204)
  })
  app.post('/sessions/:id/deposit_code', async (c) => {
    const { code } = await readRequest(c, depositCode)
    return c.json({ verification_status: enterDepositCode(world, { sessionId: c.req.param('id'), code }) })
  })
  app.post('/sessions/:id/oauth', async (c) => {
    const { page_uri, ...start } = await readRequest(c, oauth)
    const state = startOauth(world, { sessionId: c.req.param('id'), pageUri: page_uri, ...start })
    return c.json({ oauth_state_id: state.id, path: `/link/oauth/${state.id}` })
  })
  app.route('/oauth', oauthApp(world))
  app.onError((error, c) => {
    if (!(error instanceof PlaidError)) throw error
    return c.json(plaidErrorBody(error, world.ids.requestId()), error.status)
  })
  return app
}
