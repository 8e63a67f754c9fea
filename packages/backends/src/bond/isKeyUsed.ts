import { isBanklinkError } from '@banklink/core'

/** Whether Bond received this idempotency key before. It doesn't return that request's result. */
export function isKeyUsed(error: unknown): boolean {
  return isBanklinkError(error) && error.details.platformCode === 'idempotency_key_exists'
}
