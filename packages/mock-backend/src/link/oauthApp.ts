import { type Context, Hono } from 'hono'
import * as v from 'valibot'
import { PlaidError } from '../plaid/PlaidError.ts'
import type { MockWorld } from '../world/MockWorld.ts'
import { decideOauth, findOauthState, finishOauth } from './oauth.ts'
import { closingPage, lostPage, oauthPage } from './oauthPage.ts'
import { readRequest } from './readRequest.ts'
import { accountFields, sessionFields } from './sessionFields.ts'

const decision = v.object({
  decision: v.picklist(['allow', 'deny']),
  account_ids: v.nullish(v.array(v.string()), null),
})

const finish = v.object({ link_token: v.nullish(v.string(), null) })

/** The page of an OAuth bank, the user's decision there, and its takeover by Link. */
export function oauthApp(world: MockWorld): Hono {
  const app = new Hono()
  app.get('/:id', (c) =>
    shown(c, () => {
      const state = findOauthState(world, c.req.param('id'))
      return c.html(
        state.decision === 'pending'
          ? oauthPage(state, { isRedirect: isRedirect(c) })
          : lostPage('It was decided before.'),
      )
    }),
  )
  app.post('/:id', async (c) => {
    if (c.req.header('Content-Type')?.includes('json')) {
      const { decision: made, account_ids } = await readRequest(c, decision)
      const state = decideOauth(world, {
        id: c.req.param('id'),
        isAllowed: made === 'allow',
        accountIds: account_ids,
      })
      return c.json({ return_uri: state.returnUri })
    }
    const form = await c.req.formData()
    return shown(c, () => {
      const state = decideOauth(world, {
        id: c.req.param('id'),
        isAllowed: form.get('decision') === 'allow',
        accountIds: form.getAll('account').map(String),
      })
      return isRedirect(c) && state.returnUri ? c.redirect(state.returnUri, 303) : c.html(closingPage())
    })
  })
  app.post('/:id/finish', async (c) => {
    const { link_token } = await readRequest(c, finish)
    const state = finishOauth(world, { id: c.req.param('id'), linkToken: link_token })
    return c.json({
      decision: state.decision,
      institution: state.institution,
      accounts: accountFields(state.accounts),
      session: sessionFields(world, state.session),
    })
  })
  return app
}

/** Whether the page replaced the app's page, so that it must redirect the user. */
function isRedirect(c: Context): boolean {
  return c.req.query('way') === 'redirect'
}

/** Shows errors to the user as a page. */
async function shown(c: Context, answer: () => Response | Promise<Response>): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    if (!(error instanceof PlaidError)) throw error
    return c.html(lostPage(error.message), error.status)
  }
}
