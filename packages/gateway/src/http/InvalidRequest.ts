import { BanklinkError, errorCatalog } from '@banklink/core'

/** A request with an invalid shape, with the names of the invalid fields. */
export class InvalidRequest extends BanklinkError {
  readonly status: 400 | 413

  /** `fields`: names from the schema, so nothing of the request is quoted. */
  constructor({ status = 400, fields = [] }: { status?: 400 | 413; fields?: readonly string[] } = {}) {
    super('request.invalid', {
      ...errorCatalog['request.invalid'],
      ...(fields.length > 0 ? { details: { fields } } : {}),
    })
    this.status = status
  }
}
