import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** An error response in Bond's format, `{ Message, Status, Code, Type }`. */
export class BondError extends Error {
  override readonly name = 'BondError'
  readonly status: ContentfulStatusCode
  readonly code: string

  constructor(status: ContentfulStatusCode, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

/** Bond's other format, for a body with invalid fields: a map from field to error. */
export class BondFieldsError extends Error {
  override readonly name = 'BondFieldsError'
  readonly fields: Readonly<Record<string, readonly string[]>>

  constructor(fields: Readonly<Record<string, readonly string[]>>) {
    super('The body has wrong fields.')
    this.fields = fields
  }
}

/** A third format, `{ Error }`, for a body of an unknown kind. */
export class BondKindError extends Error {
  override readonly name = 'BondKindError'
}

/** The body of Bond's error with this status. */
export function bondErrorBody(error: { status: number; code: string; message: string }): Record<string, unknown> {
  const type = error.status === 424 ? 'Process Error' : error.status >= 500 ? 'Server Error' : 'Request Error'
  return { Message: error.message, Status: error.status, Code: error.code, Type: type }
}
