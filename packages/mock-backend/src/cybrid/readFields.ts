import type { Context } from 'hono'
import * as v from 'valibot'
import { CybridError } from './CybridError.ts'

/** A text of 1 to `max` characters. */
export function text(max = 128): v.GenericSchema<unknown, string> {
  return v.pipe(v.string(), v.minLength(1), v.maxLength(max))
}

/** The same, which may be missing or null; null then. */
export function optionalText(max = 128): v.GenericSchema<unknown, string | null> {
  return v.optional(v.nullable(text(max)), null)
}

/** The named fields of the JSON that was sent; others are passed over. Throws 400 for what is missing or wrong. */
export async function readBody<T>(c: Context, schema: v.GenericSchema<unknown, T>): Promise<T> {
  const body: unknown = await c.req.json().catch(() => undefined)
  return readFields(typeof body === 'object' && body !== null ? body : {}, schema)
}

/** The named fields. Throws 400 `missing_parameter` or `invalid_value`, for the first one that is wrong. */
export function readFields<T>(fields: object, schema: v.GenericSchema<unknown, T>): T {
  const parsed = v.safeParse(schema, fields)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  const field = v.getDotPath(issue) ?? 'body'
  if (issue.input === undefined || issue.input === null) {
    throw new CybridError(400, 'missing_parameter', `Missing parameter: ${field}.`)
  }
  throw new CybridError(400, 'invalid_value', `Invalid value for ${field}.`)
}
