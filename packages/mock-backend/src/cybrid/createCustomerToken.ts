import type { Context } from 'hono'
import { sign } from 'hono/jwt'
import * as v from 'valibot'
import type { MockWorld } from '../world/MockWorld.ts'
import { authorize, customerScopes, ownerOf } from './Caller.ts'
import { CybridError } from './CybridError.ts'
import { readBody, text } from './readFields.ts'

/** How long a customer's token lives, in milliseconds: 30 minutes. */
const customerTokenLife: number = 30 * 60_000

const request = v.object({
  customer_guid: text(),
  scopes: v.pipe(v.array(v.picklist(customerScopes)), v.minLength(1)),
})

/** What Cybrid's identity host does for the bank's server: a token for one customer, with the scopes asked for. */
export async function createCustomerToken(world: MockWorld, c: Context): Promise<Record<string, unknown>> {
  const caller = authorize(world, { c })
  if (caller.customerGuid !== null) {
    throw new CybridError(403, 'invalid_scopes', "A customer's token can not make another. Ask with the bank's.")
  }
  const { customer_guid, scopes } = await readBody(c, request)
  const customerGuid = ownerOf(world, { caller, customerGuid: customer_guid })
  if (customerGuid === null) throw new CybridError(422, 'no_customer', 'There is no such customer.')
  const now = world.clock.now()
  const value = await signToken(world, { customerGuid, scopes, now })
  world.cybrid.customerTokens.set(value, {
    customerGuid,
    scopes: new Set(scopes),
    expiresAt: now + customerTokenLife,
  })
  return { access_token: value, created_at: new Date(now).toISOString() }
}

/** A JSON Web Token with the claims of Cybrid's identity host: a browser reads its customer and its expiry from it. */
async function signToken(
  world: MockWorld,
  { customerGuid, scopes, now }: { customerGuid: string; scopes: readonly string[]; now: number },
): Promise<string> {
  const issuedAt = Math.floor(now / 1000)
  const claims = {
    iss: 'https://id.sandbox.cybrid.app',
    aud: ['https://bank.sandbox.cybrid.app', 'https://id.sandbox.cybrid.app'],
    sub: customerGuid,
    sub_type: 'customer',
    scope: [...scopes],
    iat: issuedAt,
    exp: Math.floor((now + customerTokenLife) / 1000),
    jti: world.ids.uuid(),
    token_type: 'access',
  }
  return await sign(claims, world.cybrid.credentials.bankToken, 'HS256')
}
