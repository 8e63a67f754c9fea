import { isBanklinkError, platformError } from '@banklink/core'
import * as v from 'valibot'

/** Parses a response of Bond with a schema. @throws `platform.unexpected_answer` if it can't be read. */
export function readAnswer<T>(schema: v.GenericSchema<unknown, T>, answer: unknown): T {
  const parsed = v.safeParse(schema, answer)
  // The issues are left out: they quote what was received.
  if (!parsed.success) throw platformError('platform.unexpected_answer', { details: { platform: 'bond' } })
  return parsed.output
}

/**
 * Sends the first of two documented forms, and the second if Bond doesn't support the first. A refusal with Bond's own
 * code is final.
 */
export async function orElse<T>(first: () => Promise<T>, second: () => Promise<T>): Promise<T> {
  try {
    return await first()
  } catch (error) {
    if (!isNotServed(error)) throw error
    return second()
  }
}

function isNotServed(error: unknown): boolean {
  if (!isBanklinkError(error) || error.details.platformCode !== undefined) return false
  return error.details.status === 405 || error.details.status === 404
}
