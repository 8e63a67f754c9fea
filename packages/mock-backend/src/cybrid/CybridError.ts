import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** An answer in the shape of Cybrid's errors, `{ status, error_message, message_code }`. */
export class CybridError extends Error {
  override readonly name = 'CybridError'
  readonly status: ContentfulStatusCode
  readonly code: string

  constructor(status: ContentfulStatusCode, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

/** What can't be done with what is there: 422 `invalid_parameter`. */
export function invalidParameter(message: string): CybridError {
  return new CybridError(422, 'invalid_parameter', message)
}

/** Nothing of that guid, or not this caller's: Cybrid does not say which. */
export function notFound(what: string): CybridError {
  return new CybridError(404, 'not_found', `There is no such ${what}.`)
}

/** The body of an error that Cybrid answers with this status. */
export function cybridErrorBody(error: { status: number; code: string; message: string }): Record<string, unknown> {
  return { status: error.status, error_message: error.message, message_code: error.code }
}
