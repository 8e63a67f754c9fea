import * as v from 'valibot'
import type { MockWorld } from '../world/MockWorld.ts'
import { BondError } from './BondError.ts'
import { findOwner } from './linkedAccounts.ts'
import { readFields, requiredText } from './readBody.ts'

/** How long a temporary key lives, in milliseconds: 1 hour. */
export const temporaryKeyLife: number = 3_600_000

const keyRequest = v.object({ customer_id: requiredText })

/** Makes short-lived headers that act for one customer. */
export function createTemporaryKey(world: MockWorld, body: unknown): { Identity: string; Authorization: string } {
  const { customer_id } = readFields(body, keyRequest)
  findOwner(world, { customer_id })
  const identity = `identity-temporary-${world.ids.uuid()}`
  const authorization = `authorization-temporary-${world.ids.uuid()}`
  world.bond.temporaryKeys.set(identity, {
    authorization,
    customerId: customer_id,
    expiresAt: world.clock.now() + temporaryKeyLife,
  })
  return { Identity: identity, Authorization: authorization }
}

/** The customer of a temporary key in these headers; null if there is no valid one. */
export function customerOfKey(world: MockWorld, headers: { identity: string; authorization: string }): string | null {
  const key = world.bond.temporaryKeys.get(headers.identity)
  const isLive = key?.authorization === headers.authorization && world.clock.now() < key.expiresAt
  return isLive ? key.customerId : null
}

/** Keeps a temporary key to its customer: throws 403 for every id that a request names and that is not theirs. */
export function keepToCustomer(world: MockWorld, request: { customerId: string; path: string; body: unknown }): void {
  const { customerId } = request
  if (/\/auth\/|\/accounts\/processor_tokens$/.test(request.path)) throw notTheirs()
  const id = /\/accounts\/([^/]+)/.exec(request.path)?.[1]
  const isTheirs = id === undefined ? namesCustomer(request.body, customerId) : belongsTo(world, { id, customerId })
  if (!isTheirs) throw notTheirs()
}

function namesCustomer(body: unknown, customerId: string): boolean {
  return typeof body === 'object' && body !== null && 'customer_id' in body && body.customer_id === customerId
}

function belongsTo(world: MockWorld, asked: { id: string; customerId: string }): boolean {
  const card = world.bond.cardAccounts.find(({ accountId }) => accountId === asked.id)
  const owner = card?.customerId ?? world.bond.linkedAccounts.get(asked.id)?.customerId ?? asked.id
  return owner === asked.customerId
}

function notTheirs(): BondError {
  return new BondError(403, 'auth_err', 'This key acts for another customer.')
}
