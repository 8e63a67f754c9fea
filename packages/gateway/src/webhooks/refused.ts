import { type BanklinkError, gatewayError } from '@banklink/core'

/** Refuses a webhook, with the reason only in the log. */
export function refused(platformCode: string): BanklinkError {
  return gatewayError('gateway.unauthorized', { details: { platform: 'plaid', platformCode } })
}
