import type { Context } from 'hono'
import * as v from 'valibot'
import { BondError, BondFieldsError } from './BondError.ts'

/** A text that must be there and not be empty. */
export const requiredText: v.GenericSchema<unknown, string> = v.pipe(
  v.string('Not a valid string.'),
  v.nonEmpty('Shorter than minimum length 1.'),
)

/** A text that may be missing or null. */
export const optionalText: v.GenericSchema<unknown, string | null | undefined> = v.nullish(
  v.string('Not a valid string.'),
)

/** A text that may be missing or null, but not empty. */
export const optionalName: v.GenericSchema<unknown, string | null | undefined> = v.nullish(requiredText)

/** One of these texts. */
export function oneOf<const values extends readonly string[]>(
  values: values,
): v.GenericSchema<unknown, values[number]> {
  return v.picklist(values, `Must be one of: ${values.join(', ')}.`)
}

/** The JSON of a request's body, or undefined if there is no body. Throws `invalid_request` for invalid JSON. */
export async function readBody(c: Context): Promise<unknown> {
  const text = await c.req.text()
  if (text.trim() === '') return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    throw new BondError(400, 'invalid_request', 'The body is not JSON. Send an object as application/json.')
  }
}

/** The named fields of a body; others are passed over. Throws a map of fields for what is missing or wrong. */
export function readFields<T>(body: unknown, schema: v.GenericSchema<unknown, T>): T {
  const parsed = v.safeParse(schema, typeof body === 'object' && body !== null ? body : {})
  if (parsed.success) return parsed.output
  const fields: Record<string, string[]> = {}
  for (const issue of parsed.issues) {
    const field = v.getDotPath(issue) ?? '_schema'
    const message = issue.received === 'undefined' ? 'Missing data for required field.' : issue.message
    fields[field] = [...(fields[field] ?? []), message]
  }
  throw new BondFieldsError(fields)
}
