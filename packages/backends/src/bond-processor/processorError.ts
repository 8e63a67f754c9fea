import { type BanklinkError, type ErrorDetails, platformError } from '@banklink/core'
import * as v from 'valibot'
import { bondError } from '../bond/bondError.ts'
import type { PlatformRefusal } from '../http/platformClient.ts'

/**
 * Creates the error for Bond's answer to a processor token. Two answers have a special meaning here: 422, that the
 * brand's Plaid account has no Bond integration; and 400 with a text about identity, that the names differ, because its
 * code is that of any malformed request.
 */
export function processorError(refusal: Omit<PlatformRefusal, 'path'>): BanklinkError {
  const error = bondError(refusal)
  const details: ErrorDetails = error.details
  if (refusal.status === 422) return platformError('platform.integration_disabled', { details })
  if (refusal.status === 400 && v.is(ofIdentity, refusal.body)) {
    return platformError('platform.identity_mismatch', { details })
  }
  return error
}

const ofIdentity = v.object({ Message: v.pipe(v.string(), v.regex(/identity/i)) })
