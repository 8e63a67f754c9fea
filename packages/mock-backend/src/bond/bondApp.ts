import { type Context, Hono } from 'hono'
import type { MockWorld } from '../world/MockWorld.ts'
import { BondError, BondFieldsError, BondKindError, bondErrorBody } from './BondError.ts'
import { addCustomerAccount, changeCustomerAccount, linkCustomerAccount } from './customerAccounts.ts'
import { authenticate, refuseRepeatedKeys } from './guards.ts'
import { linkExternalAccount } from './linkExternalAccount.ts'
import { linkProcessorToken } from './linkProcessorToken.ts'
import { listExternalAccounts } from './listExternalAccounts.ts'
import { migrateAccount } from './migrateAccount.ts'
import { readBody } from './readBody.ts'
import { removeByLinkedAccountId, removeExternalAccount } from './removeExternalAccount.ts'
import { renewLinkToken } from './renewLinkToken.ts'
import { requestLinkToken } from './requestLinkToken.ts'
import { createTemporaryKey } from './temporaryKeys.ts'

/** Which of its documented forms Bond serves. */
export interface BondOptions {
  /**
   * The method on which Bond hands out link tokens; the other answers 405. An exchange is always a POST.
   *
   * @default 'both'
   */
  tokenMethod?: 'POST' | 'GET' | 'both'
  /**
   * The form in which an external account is removed: below its card account, or by its own id with a body. The
   * other answers 405.
   *
   * @default 'both'
   */
  removal?: 'card-account' | 'own-id' | 'both'
}

const plaidPath = '/accounts/:accountId/external_accounts/plaid'
const migratePath = '/accounts/:accountId/migrate_account/plaid'
const listPath = '/accounts/:accountId/external_accounts'
const removePath = '/accounts/:accountId/external_accounts/:linkedAccountId'
const accountsPath = '/accounts'
const processorPath = '/accounts/processor_tokens'
const keyPath = '/auth/key/temporary'
const accountPath = '/accounts/:linkedAccountId'

/** Bond's HTTP API for external accounts. */
export function bondApp(world: MockWorld, { tokenMethod = 'both', removal = 'both' }: BondOptions): Hono {
  const app = new Hono()
  app.use(authenticate(world), refuseRepeatedKeys(world))
  app.get(plaidPath, (c) => {
    if (tokenMethod === 'POST') return methodNotAllowed(c, 'POST, PATCH')
    return c.json(requestLinkToken(world, { cardAccountId: c.req.param('accountId'), method: 'GET' }))
  })
  app.post(plaidPath, async (c) => {
    const cardAccountId = c.req.param('accountId')
    const body = await readBody(c)
    if (body !== undefined) return c.json(linkExternalAccount(world, { cardAccountId, body }))
    if (tokenMethod === 'GET') return methodNotAllowed(c, 'GET, PATCH')
    return c.json(requestLinkToken(world, { cardAccountId, method: 'POST' }))
  })
  app.patch(plaidPath, async (c) =>
    c.json(renewLinkToken(world, { cardAccountId: c.req.param('accountId'), body: await readBody(c) })),
  )
  app.post(migratePath, async (c) =>
    c.json(migrateAccount(world, { cardAccountId: c.req.param('accountId'), body: await readBody(c) })),
  )
  app.get(listPath, (c) => {
    const withNumbers = c.req.query('list_full_account') === 'true'
    return c.json(listExternalAccounts(world, { ownerId: c.req.param('accountId'), withNumbers }))
  })
  app.delete(removePath, (c) => {
    if (removal === 'own-id') return methodNotAllowed(c, '')
    const { accountId, linkedAccountId } = c.req.param()
    return c.json(removeExternalAccount(world, { cardAccountId: accountId, linkedAccountId }))
  })
  app.post(processorPath, async (c) => c.json(linkProcessorToken(world, await readBody(c)), 201))
  app.post(keyPath, async (c) => c.json(createTemporaryKey(world, await readBody(c)), 201))
  app.post(accountsPath, async (c) => c.json(addCustomerAccount(world, await readBody(c)), 201))
  app.post(accountPath, async (c) =>
    c.json(linkCustomerAccount(world, { linkedAccountId: c.req.param('linkedAccountId'), body: await readBody(c) })),
  )
  app.patch(accountPath, async (c) =>
    c.json(changeCustomerAccount(world, { linkedAccountId: c.req.param('linkedAccountId'), body: await readBody(c) })),
  )
  app.delete(accountPath, async (c) => {
    if (removal === 'card-account') return methodNotAllowed(c, 'POST, PATCH')
    const linkedAccountId = c.req.param('linkedAccountId')
    return c.json(removeByLinkedAccountId(world, { linkedAccountId, body: await readBody(c) }))
  })
  app.all(plaidPath, (c) => methodNotAllowed(c, 'GET, POST, PATCH'))
  app.all(migratePath, (c) => methodNotAllowed(c, 'POST'))
  app.all(listPath, (c) => methodNotAllowed(c, 'GET'))
  app.all(removePath, (c) => methodNotAllowed(c, 'DELETE'))
  app.all(processorPath, (c) => methodNotAllowed(c, 'POST'))
  app.all(keyPath, (c) => methodNotAllowed(c, 'POST'))
  app.all(accountsPath, (c) => methodNotAllowed(c, 'POST'))
  app.all(accountPath, (c) => methodNotAllowed(c, 'POST, PATCH, DELETE'))
  app.all('*', (c) => c.json({ message: 'Nothing is served at this address.' }, 404))
  app.onError(toAnswer)
  return app
}

function methodNotAllowed(c: Context, allow: string): Response {
  return c.json({ message: 'This method is not served at this address.' }, 405, { Allow: allow })
}

function toAnswer(error: Error, c: Context): Response {
  if (error instanceof BondFieldsError) return c.json(error.fields, 400)
  if (error instanceof BondKindError) return c.json({ Error: error.message }, 400)
  if (error instanceof BondError) return c.json(bondErrorBody(error), error.status)
  throw error
}
