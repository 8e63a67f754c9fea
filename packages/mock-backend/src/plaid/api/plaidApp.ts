import { type Context, Hono } from 'hono'
import type * as v from 'valibot'
import type { MockWorld } from '../../world/MockWorld.ts'
import { PlaidError, plaidApiErrorBody } from '../PlaidError.ts'
import { verificationKey } from '../webhooks/signingKeys.ts'
import {
  accessTokenRequest,
  accountsRequest,
  createProcessorToken,
  endItem,
  exchangeToken,
  getAccounts,
  getAuth,
  getInstitution,
  getItem,
  institutionRequest,
  processorTokenRequest,
  publicTokenRequest,
} from './itemEndpoints.ts'
import { createToken, linkTokenQuestion, linkTokenRequest, readToken } from './linkTokenEndpoints.ts'
import { plaidOperations } from './plaidOperations.ts'
import { getBalances, getIdentity, refuseProduct } from './productEndpoints.ts'
import { itemQuestion, keyQuestion, readRequest } from './readRequest.ts'
import {
  createSandboxToken,
  fireSandboxWebhook,
  resetLogin,
  sandboxTokenRequest,
  setVerificationStatus,
  verificationRequest,
  webhookRequest,
} from './sandboxEndpoints.ts'

/**
 * The part of Plaid's API that linking for Auth needs. Every call is a POST.
 *
 * @see https://github.com/plaid/plaid-openapi
 */
export function plaidApp(world: MockWorld): Hono {
  const app = new Hono()
  const serve = <T>(
    path: string,
    { schema, answer }: { schema: v.GenericSchema<unknown, T>; answer: Answer<T> },
  ): void => {
    app.post(path, async (c) => {
      const request = await readRequest(world, { c, schema })
      return c.json({ ...(await answer(world, request)), request_id: world.ids.requestId() })
    })
  }
  serve('/link/token/create', { schema: linkTokenRequest, answer: createToken })
  serve('/link/token/get', { schema: linkTokenQuestion, answer: readToken })
  serve('/item/public_token/exchange', { schema: publicTokenRequest, answer: exchangeToken })
  serve('/processor/token/create', { schema: processorTokenRequest, answer: createProcessorToken })
  serve('/accounts/get', { schema: accountsRequest, answer: getAccounts })
  serve('/auth/get', { schema: accountsRequest, answer: getAuth })
  serve('/accounts/balance/get', { schema: accountsRequest, answer: getBalances })
  serve('/identity/get', { schema: accountsRequest, answer: getIdentity })
  serve('/item/get', { schema: accessTokenRequest, answer: getItem })
  serve('/item/remove', { schema: accessTokenRequest, answer: endItem })
  serve('/institutions/get_by_id', { schema: institutionRequest, answer: getInstitution })
  serve('/sandbox/public_token/create', { schema: sandboxTokenRequest, answer: createSandboxToken })
  serve('/sandbox/item/reset_login', { schema: accessTokenRequest, answer: resetLogin })
  serve('/sandbox/item/set_verification_status', { schema: verificationRequest, answer: setVerificationStatus })
  serve('/sandbox/item/fire_webhook', { schema: webhookRequest, answer: fireSandboxWebhook })
  serve('/webhook_verification_key/get', {
    schema: keyQuestion,
    answer: (_world, { key_id }) => verificationKey(world, key_id),
  })
  for (const path of plaidOperations) {
    app.post(path, async (c) => {
      const { access_token } = await readRequest(world, { c, schema: itemQuestion })
      throw refuseProduct(world, { path, accessToken: access_token })
    })
  }
  app.all('*', () => {
    throw new PlaidError(404, {
      type: 'INVALID_REQUEST',
      code: 'NOT_FOUND',
      message: 'Nothing is served at this address and method.',
    })
  })
  app.onError((error, c) => toAnswer(world, { error, c }))
  return app
}

type Answer<T> = (world: MockWorld, request: T) => Record<string, unknown> | Promise<Record<string, unknown>>

function toAnswer(world: MockWorld, { error, c }: { error: Error; c: Context }): Response {
  if (!(error instanceof PlaidError)) throw error
  return c.json(plaidApiErrorBody(error, world.ids.requestId()), error.status)
}
