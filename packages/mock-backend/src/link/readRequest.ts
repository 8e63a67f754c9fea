import type { Context } from 'hono'
import * as v from 'valibot'
import { PlaidError } from '../plaid/PlaidError.ts'

/** The body of a request to Link. Throws `INVALID_FIELD` with the names of the fields that are missing or wrong. */
export async function readRequest<T>(c: Context, schema: v.GenericSchema<unknown, T>): Promise<T> {
  const parsed = v.safeParse(schema, await c.req.json().catch(() => undefined))
  if (parsed.success) return parsed.output
  const where = parsed.issues.map((issue) => v.getDotPath(issue) ?? 'body').join(', ')
  throw new PlaidError(400, {
    type: 'INVALID_REQUEST',
    code: 'INVALID_FIELD',
    message: `These fields are missing or wrong: ${where}.`,
  })
}
