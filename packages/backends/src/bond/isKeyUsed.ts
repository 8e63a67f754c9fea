import { isBanklinkError } from '@banklink/core'

/** Whether Bond had this idempotency key before. It does not say what became of that request. */
export function isKeyUsed(error: unknown): boolean {
  return isBanklinkError(error) && error.details.platformCode === 'idempotency_key_exists'
}
