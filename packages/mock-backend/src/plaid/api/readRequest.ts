import type { Context } from 'hono'
import * as v from 'valibot'
import type { MockWorld } from '../../world/MockWorld.ts'
import { PlaidError } from '../PlaidError.ts'

/** A text that is not empty. */
export const text: v.GenericSchema<unknown, string> = v.pipe(v.string(), v.nonEmpty())

/** A text that may be missing or null; null then. */
export const optionalText: v.GenericSchema<unknown, string | null> = v.optional(v.nullable(text), null)

/** The body of `/webhook_verification_key/get`. */
export const keyQuestion: v.GenericSchema<unknown, { key_id: string }> = v.object({ key_id: text })

/** What a call that is not served is read for. */
export const itemQuestion: v.GenericSchema<unknown, { access_token: string | null }> = v.object({
  access_token: optionalText,
})

/**
 * Lets the brand's own server in, and reads the named fields of what it sends. Throws `INVALID_API_KEYS` for wrong
 * keys, `MISSING_FIELDS` and `INVALID_FIELD` for a body.
 */
export async function readRequest<T>(
  world: MockWorld,
  { c, schema }: { c: Context; schema: v.GenericSchema<unknown, T> },
): Promise<T> {
  const body = await readBody(c)
  checkKeys(world, { c, body })
  const parsed = v.safeParse(schema, body)
  if (parsed.success) return parsed.output
  const missing = parsed.issues.filter(({ input }) => input === undefined || input === null)
  if (missing.length > 0) throw missingFields(missing.map((issue) => v.getDotPath(issue) ?? 'body'))
  throw invalidField(
    `these fields are wrong: ${parsed.issues.map((issue) => v.getDotPath(issue) ?? 'body').join(', ')}`,
  )
}

/** 400 `INVALID_FIELD`. */
export function invalidField(message: string): PlaidError {
  return new PlaidError(400, { type: 'INVALID_REQUEST', code: 'INVALID_FIELD', message })
}

async function readBody(c: Context): Promise<object> {
  const body: unknown = await c.req.json().catch(() => undefined)
  if (typeof body === 'object' && body !== null) return body
  throw new PlaidError(400, {
    type: 'INVALID_REQUEST',
    code: 'INVALID_BODY',
    message: 'body could not be parsed as JSON',
  })
}

/** The keys come in headers, or in the body. */
function checkKeys(world: MockWorld, { c, body }: { c: Context; body: object }): void {
  const clientId = c.req.header('PLAID-CLIENT-ID') ?? ('client_id' in body ? body.client_id : undefined)
  const secret = c.req.header('PLAID-SECRET') ?? ('secret' in body ? body.secret : undefined)
  const missing = [...(clientId ? [] : ['client_id']), ...(secret ? [] : ['secret'])]
  if (missing.length > 0) throw missingFields(missing)
  const { credentials } = world.plaid
  if (clientId === credentials.clientId && secret === credentials.secret) return
  throw new PlaidError(400, {
    type: 'INVALID_INPUT',
    code: 'INVALID_API_KEYS',
    message: 'invalid client_id or secret provided',
  })
}

function missingFields(fields: readonly string[]): PlaidError {
  return new PlaidError(400, {
    type: 'INVALID_REQUEST',
    code: 'MISSING_FIELDS',
    message: `the following required fields are missing: ${fields.join(', ')}`,
  })
}
