import { isBanklinkError, requestError } from '@banklink/core'
import * as v from 'valibot'
import { InvalidRequest } from './InvalidRequest.ts'

/**
 * Reads a request's body: only JSON, and only its named fields.
 * Requiring JSON also blocks cross-site forms, which need no preflight.
 *
 * @throws `request.not_json`, or `request.invalid` with the names of the invalid fields.
 */
export async function readJson<T>(request: Request, schema: v.GenericSchema<unknown, T>): Promise<T> {
  if (!isJson(request.headers.get('Content-Type'))) throw requestError('request.not_json')
  const parsed = v.safeParse(schema, parseJson(await textOf(request)))
  if (parsed.success) return parsed.output
  const fields = parsed.issues.map((issue) => v.getDotPath(issue)).filter((path) => path !== null)
  throw new InvalidRequest({ fields: [...new Set(fields)] })
}

function isJson(contentType: string | null): boolean {
  return contentType?.split(';')[0]?.trim().toLowerCase() === 'application/json'
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new InvalidRequest()
  }
}

/** A body that breaks off is the sender's error, not the gateway's. */
async function textOf(request: Request): Promise<string> {
  try {
    return await request.text()
  } catch (error) {
    throw isBanklinkError(error) ? error : new InvalidRequest()
  }
}
