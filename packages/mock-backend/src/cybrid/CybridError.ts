import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** An error response in Cybrid's format, `{ status, error_message, message_code }`. */
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

/** The error for an impossible operation: 422 `invalid_parameter`. */
export function invalidParameter(message: string): CybridError {
  return new CybridError(422, 'invalid_parameter', message)
}

/** The error for an unknown GUID, or one of another caller: Cybrid's response is the same. */
export function notFound(what: string): CybridError {
  return new CybridError(404, 'not_found', `There is no such ${what}.`)
}

/** The body of Cybrid's error with this status. */
export function cybridErrorBody(error: { status: number; code: string; message: string }): Record<string, unknown> {
  return { status: error.status, error_message: error.message, message_code: error.code }
}
