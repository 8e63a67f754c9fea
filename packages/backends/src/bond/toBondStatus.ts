import { platformError } from '@banklink/core'

/** The verification status that Bond receives when an account is linked. */
export type BondLinkStatus = 'instantly_verified' | 'pending_automatic_verification' | 'pending_manual_verification'

/**
 * Returns the status to send to Bond for the verification status that Link reported. None means Instant Auth or Instant
 * Match; deposits that were verified in the same run count as instantly verified.
 *
 * @throws `platform.status_refused` for a status that means not verified, claims less, or is not known.
 * @example
 * toBondStatus(null) // 'instantly_verified'
 */
export function toBondStatus(verificationStatus: string | null): BondLinkStatus {
  const status = bondStatusOf(verificationStatus)
  if (status) return status
  throw platformError('platform.status_refused', { details: { platform: 'bond' } })
}

/** The same, but undefined for a status that is refused. */
export function bondStatusOf(verificationStatus: string | null): BondLinkStatus | undefined {
  return verificationStatus ? statuses.get(verificationStatus) : 'instantly_verified'
}

const statuses = new Map<string, BondLinkStatus>([
  ['instantly_verified', 'instantly_verified'],
  ['automatically_verified', 'instantly_verified'],
  ['manually_verified', 'instantly_verified'],
  ['pending_automatic_verification', 'pending_automatic_verification'],
  ['pending_manual_verification', 'pending_manual_verification'],
])
