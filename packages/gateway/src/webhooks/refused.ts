import { type BanklinkError, gatewayError } from '@banklink/core'

/** Says no to a webhook, and why to the log alone. */
export function refused(platformCode: string): BanklinkError {
  return gatewayError('gateway.unauthorized', { details: { platform: 'plaid', platformCode } })
}
