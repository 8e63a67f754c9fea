import type { LinkSessionState } from '@banklink/core'

type Failed = Extract<LinkSessionState, { status: 'failed' }>

/** Message for an update of an account that failed for a reason with a next step of its own. */
export function reconnectReason({ error, request }: Failed, reasons: Record<string, string>): string | undefined {
  const { plaidCode } = error.details
  if (request.purpose === 'link' || !plaidCode) return undefined
  const code = revoked.test(plaidCode) ? 'USER_PERMISSION_REVOKED' : plaidCode
  return Object.hasOwn(reasons, code) ? reasons[code] : undefined
}

/** Whether the bank connection is over: neither another try nor another sign-in brings it back. */
export function isConnectionOver(state: LinkSessionState): boolean {
  if (state.status !== 'failed' || state.request.purpose === 'link') return false
  const { plaidCode = '' } = state.error.details
  return over.test(plaidCode) || revoked.test(plaidCode)
}

const over = /^(NO_ACCOUNTS|ITEM_NOT_FOUND|INSTITUTION_NO_LONGER_SUPPORTED)$/

/** Plaid has several codes for an access that the user or the bank ended. */
const revoked = /REVOKED$|^ACCESS_NOT_GRANTED$/
