import type { BanklinkError, LinkSessionState } from '@banklink/core'

type Failed = Extract<LinkSessionState, { status: 'failed' }>

/** The message for a failed update whose reason has a specific next step. */
export function reconnectReason({ error, request }: Failed, reasons: Record<string, string>): string | undefined {
  if (request.purpose === 'link') return undefined
  const code = reasonCode(error)
  return Object.hasOwn(reasons, code) ? reasons[code] : undefined
}

/** Whether the bank connection has ended permanently, so that neither a retry nor a sign-in can restore it. */
export function isConnectionOver(state: LinkSessionState): boolean {
  return state.status === 'failed' && state.request.purpose !== 'link' && over.has(reasonCode(state.error))
}

/**
 * Whether too many wrong codes were entered for a deposit. The account's own status shows this after the list is
 * refetched.
 */
export function isDepositLocked(state: LinkSessionState): boolean {
  return (
    state.status === 'failed' &&
    state.request.purpose !== 'link' &&
    state.error.details.plaidCode === 'TOO_MANY_VERIFICATION_ATTEMPTS'
  )
}

/** The code of a reason: Plaid has several codes for some of them, and new codes keep the form of their family. */
function reasonCode({ code, details: { plaidCode = '' } }: BanklinkError): string {
  if (revoked.test(plaidCode)) return 'USER_PERMISSION_REVOKED'
  return families[code] ?? plaidCode
}

const families: Record<string, string | undefined> = {
  'link.no_eligible_account': 'NO_ACCOUNTS',
  'link.institution_unsupported': 'INSTITUTION_NO_LONGER_SUPPORTED',
}

const over: ReadonlySet<string> = new Set([
  'NO_ACCOUNTS',
  'ITEM_NOT_FOUND',
  'INSTITUTION_NO_LONGER_SUPPORTED',
  'USER_PERMISSION_REVOKED',
])

/** Plaid has several codes for an access that the user or the bank ended. */
const revoked = /REVOKED$|^ACCESS_NOT_GRANTED$/
