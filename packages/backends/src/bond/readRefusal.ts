import { platformWord } from '@banklink/core'

/** The identifiers in one of Bond's error bodies: its texts may quote the request and are left out. */
export interface RefusalWords {
  code: string | undefined
  /** `Request Error`, `Server Error` or `Process Error`. */
  type: string | undefined
  /** The fields that Bond names, in its own names. */
  fields: readonly string[]
}

/**
 * Reads an error body in any of Bond's formats: `{ Message, Status, Code, Type }`, a map from fields to errors, `{
 * Error }`, `{ message }`, or none. Only the first has a code.
 */
export function readRefusal(body: unknown): RefusalWords {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return nothing
  const { Code: code, Type: type } = body as { Code?: unknown; Type?: unknown }
  // A code is a word. Whatever else stands there could be a text that quotes the request.
  if (code !== undefined) return { code: platformWord(code), type: typeOf(type), fields: [] }
  const fields = Object.entries(body).filter(([field, faults]) => platformWord(field) !== undefined && isFaults(faults))
  return { code: undefined, type: typeOf(type), fields: fields.slice(0, mostFields).map(([field]) => field) }
}

function typeOf(type: unknown): string | undefined {
  return typeof type === 'string' && types.has(type) ? type : undefined
}

/** A field's errors are a list of texts; `{ Error }` and `{ message }` have one text. */
function isFaults(value: unknown): boolean {
  return Array.isArray(value)
}

/** More fields than any of Bond's forms has. */
const mostFields = 20

const types: ReadonlySet<string> = new Set(['Request Error', 'Server Error', 'Process Error'])

const nothing: RefusalWords = { code: undefined, type: undefined, fields: [] }
