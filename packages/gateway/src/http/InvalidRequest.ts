import { BanklinkError, errorCatalog } from '@banklink/core'

/** A request that does not have the shape it should, with the names of the fields that are wrong. */
export class InvalidRequest extends BanklinkError {
  readonly status: 400 | 413

  /** `fields`: names that our schema knows, so nothing of the request is quoted. */
  constructor({ status = 400, fields = [] }: { status?: 400 | 413; fields?: readonly string[] } = {}) {
    super('request.invalid', {
      ...errorCatalog['request.invalid'],
      ...(fields.length > 0 ? { details: { fields } } : {}),
    })
    this.status = status
  }
}
