import { isBanklinkError, platformError } from '@banklink/core'
import * as v from 'valibot'

/** What a schema keeps of an answer of Bond's. @throws `platform.unexpected_answer` where it cannot be read. */
export function readAnswer<T>(schema: v.GenericSchema<unknown, T>, answer: unknown): T {
  const parsed = v.safeParse(schema, answer)
  // The issues are left out: they quote what was received.
  if (!parsed.success) throw platformError('platform.unexpected_answer', { details: { platform: 'bond' } })
  return parsed.output
}

/**
 * Asks in the first of two documented forms, and in the second where Bond does not serve the first. A refusal
 * with a code of Bond's own is an answer, and is not asked again.
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
