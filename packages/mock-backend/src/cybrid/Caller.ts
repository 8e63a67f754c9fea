import type { Context } from 'hono'
import type { MockWorld } from '../world/MockWorld.ts'
import { CybridError } from './CybridError.ts'

/** The caller: the bank's own server, or a caller that acts for one customer. */
export interface Caller {
  /** Null for the bank. */
  customerGuid: string | null
  allows: (scope: string) => boolean
}

/** The scopes that a customer's token can have. */
export const customerScopes = [
  'banks:read',
  'customers:read',
  'customers:write',
  'accounts:read',
  'accounts:execute',
  'counterparties:read',
  'counterparties:write',
  'prices:read',
  'quotes:read',
  'quotes:execute',
  'trades:read',
  'trades:execute',
  'transfers:read',
  'transfers:write',
  'transfers:execute',
  'workflows:read',
  'workflows:execute',
  'external_bank_accounts:read',
  'external_bank_accounts:pii:read',
  'external_bank_accounts:write',
  'external_bank_accounts:execute',
  'external_wallets:read',
  'external_wallets:execute',
  'deposit_addresses:read',
  'deposit_addresses:execute',
  'deposit_bank_accounts:read',
  'deposit_bank_accounts:execute',
  'identity_verifications:read',
  'identity_verifications:write',
  'identity_verifications:execute',
  'invoices:read',
  'invoices:write',
  'invoices:execute',
  'persona_sessions:execute',
  'files:read',
  'files:execute',
  'plans:read',
  'plans:execute',
  'executions:read',
  'executions:execute',
] as const

/** Reads the bearer token. Throws 401 if it is missing, unknown or expired, 403 if a scope is missing. */
export function authorize(world: MockWorld, asked: { c: Context; scope?: string }): Caller {
  const caller = callerOf(world, asked.c.req.header('Authorization'))
  if (asked.scope !== undefined && !caller.allows(asked.scope)) {
    throw new CybridError(403, 'invalid_scopes', `The token lacks the scope ${asked.scope}.`)
  }
  return caller
}

/** Whether this caller may access a customer's data, or with null the bank's. */
export function isTheirs(caller: Caller, customerGuid: string | null): boolean {
  return caller.customerGuid === null || caller.customerGuid === customerGuid
}

/**
 * The owner of a new object: the named customer, the customer of the token, or the bank. Throws 422 `no_customer` for a
 * customer that the caller can't act for.
 */
export function ownerOf(world: MockWorld, asked: { caller: Caller; customerGuid: string | null }): string | null {
  const owner = asked.customerGuid ?? asked.caller.customerGuid
  if (owner === null) return null
  const exists = world.cybrid.customers.some((customer) => customer.customerGuid === owner)
  if (exists && isTheirs(asked.caller, owner)) return owner
  throw new CybridError(422, 'no_customer', 'There is no such customer.')
}

function callerOf(world: MockWorld, header: string | undefined): Caller {
  const value = /^Bearer (\S+)$/.exec(header ?? '')?.[1]
  if (value === undefined) {
    throw new CybridError(401, 'authentication_malformed', 'Send a token as "Authorization: Bearer <token>".')
  }
  if (value === world.cybrid.credentials.bankToken) return { customerGuid: null, allows: () => true }
  const token = world.cybrid.customerTokens.get(value)
  if (!token || world.clock.now() >= token.expiresAt) {
    throw new CybridError(401, 'authentication_failed', 'The token is unknown or expired. Get a new one.')
  }
  return { customerGuid: token.customerGuid, allows: (scope) => token.scopes.has(scope) }
}
