import { isBanklinkError, type NumberField, requestError } from '@banklink/core'

/**
 * The error for the sender of an account's numbers: if Bond names the invalid fields, an error with these fields, in
 * the port's names. Other errors are returned unchanged.
 */
export function toNumbersError(error: unknown): unknown {
  if (!isBanklinkError(error, 'platform.rejected')) return error
  const { platformCode = '', fields: named = [] } = error.details
  const fields = byCode.get(platformCode) ?? [...new Set(named.flatMap((field) => byField.get(field) ?? []))]
  if (fields.length === 0) return error
  return requestError('request.numbers_refused', { cause: error, details: { ...error.details, fields } })
}

const byCode: ReadonlyMap<string, readonly NumberField[]> = new Map<string, readonly NumberField[]>([
  ['routing_invalid', ['routingNumber']],
  // A wrong routing number has a code of its own, but the two may only not fit together.
  ['invalid_bank_info', ['accountNumber', 'routingNumber']],
])

const byField: ReadonlyMap<string, NumberField> = new Map<string, NumberField>([
  ['routing_number', 'routingNumber'],
  ['account_number', 'accountNumber'],
  ['account_type', 'accountType'],
  ['bank_account_type', 'accountType'],
  ['bank_name', 'bankName'],
])
