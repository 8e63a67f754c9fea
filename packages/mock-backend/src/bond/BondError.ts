import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** An answer in the shape of Bond's errors, `{ Message, Status, Code, Type }`. */
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

/** Bond's other shape, for a body with wrong fields: a map from the field to what is wrong with it. */
export class BondFieldsError extends Error {
  override readonly name = 'BondFieldsError'
  readonly fields: Readonly<Record<string, readonly string[]>>

  constructor(fields: Readonly<Record<string, readonly string[]>>) {
    super('The body has wrong fields.')
    this.fields = fields
  }
}

/** A third shape, `{ Error }`, for a body that is of no kind that the address knows. */
export class BondKindError extends Error {
  override readonly name = 'BondKindError'
}

/** The body of an error that Bond answers with this status. */
export function bondErrorBody(error: { status: number; code: string; message: string }): Record<string, unknown> {
  const type = error.status === 424 ? 'Process Error' : error.status >= 500 ? 'Server Error' : 'Request Error'
  return { Message: error.message, Status: error.status, Code: error.code, Type: type }
}
