import type { MiddlewareHandler } from 'hono'
import type { MockWorld } from '../world/MockWorld.ts'
import { BondError } from './BondError.ts'
import { readBody } from './readBody.ts'
import { customerOfKey, keepToCustomer } from './temporaryKeys.ts'

/** How long Bond remembers an `Idempotency-Key`, in milliseconds. */
const idempotencyKeyLife: number = 24 * 3_600_000

/** Lets the brand's own server in, and temporary keys to their customer: 401 without the headers, 403 with wrong ones. */
export function authenticate(world: MockWorld): MiddlewareHandler {
  return async (c, next) => {
    const identity = c.req.header('Identity')
    const authorization = c.req.header('Authorization')
    if (!identity || !authorization) {
      throw new BondError(401, 'auth_err', 'The headers Identity and Authorization are needed on every call.')
    }
    const { credentials } = world.bond
    if (identity !== credentials.identity || authorization !== credentials.authorization) {
      const customerId = customerOfKey(world, { identity, authorization })
      if (customerId === null) {
        throw new BondError(403, 'auth_err', 'The headers Identity and Authorization name no valid key.')
      }
      keepToCustomer(world, { customerId, path: c.req.path, body: await readBody(c) })
    }
    await next()
  }
}

/** Refuses a call whose `Idempotency-Key` was sent before. The first answer is not repeated: that is Bond's way. */
export function refuseRepeatedKeys(world: MockWorld): MiddlewareHandler {
  return async (c, next) => {
    const key = c.req.header('Idempotency-Key')
    if (key && c.req.method !== 'GET') {
      const keys = world.bond.idempotencyKeys
      const sentAt = keys.get(key)
      if (sentAt !== undefined && world.clock.now() < sentAt + idempotencyKeyLife) {
        throw new BondError(
          400,
          'idempotency_key_exists',
          'A request with this Idempotency-Key was made in the past 24 hours. Look up what it did.',
        )
      }
      keys.set(key, world.clock.now())
    }
    await next()
  }
}
