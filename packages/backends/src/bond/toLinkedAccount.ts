import type { AccountAction, AccountStatus, LinkedAccount } from '@banklink/core'
import { wordsOf } from '../http/wordsOf.ts'
import type { BondAccount } from './schemas.ts'
import { toIsoDate } from './toIsoDate.ts'

/** Converts one of Bond's external accounts into the shared model. */
export function toLinkedAccount(row: BondAccount): LinkedAccount {
  const status = statusOf(row)
  const kind = row.verificationStatus === 'unverifiable' ? 'third_party' : 'own'
  return {
    id: row.linkedAccountId,
    institution: { id: null, name: row.bankName, logo: row.bankLogo?.startsWith('data:image/') ? row.bankLogo : null },
    name: null,
    mask: row.mask,
    type: row.accountCategory,
    subtype: row.accountType,
    currency: null,
    linkedAt: toIsoDate(row.dateCreated),
    kind,
    canMoveMoney: status === 'active',
    status,
    reason: status === 'failed' ? failureOf(row) : null,
    nextAction: nextActions[status] ?? null,
    // Nobody logged in for somebody else's account, so there is no login to renew.
    actions: (actions[status] ?? []).filter((action) => kind === 'own' || action !== 'reconnect'),
    platformStatus: wordsOf([row.status, row.verificationStatus]),
  }
}

/** Merges Bond's two statuses into one. Removed comes first, then failed or expired, then pending, then verified. */
function statusOf(row: BondAccount): AccountStatus {
  const { status, verificationStatus } = row
  if (status === 'removed') return 'removed'
  if (failureOf(row)) return 'failed'
  if (verificationStatus === null) return neverLinked(status) ? 'incomplete' : 'unknown'
  const waiting = pendings.get(verificationStatus)
  if (waiting) return waiting
  if (status === 'active' && verificationStatus === 'unverifiable') return 'active'
  if (isVerified(verificationStatus)) {
    if (status === 'active') return 'active'
    if (status === 'inactive') return 'reconnect_required'
  }
  return 'unknown'
}

function failureOf({ status, verificationStatus }: BondAccount): string | null {
  return [verificationStatus, status].find((word) => word !== null && failures.has(word)) ?? null
}

function neverLinked(status: string | null): boolean {
  return status === null || status === 'inactive' || status === 'link initiated'
}

function isVerified(verification: string): boolean {
  return verification === 'verified' || (verification.endsWith('_verified') && verification !== 'not_verified')
}

const failures = new Set(['verification_failed', 'verification_expired', 'linked_closed'])

const pendings = new Map<string, AccountStatus>([
  ['pending_automatic_verification', 'verifying'],
  ['pending_manual_verification', 'awaiting_deposits'],
])

const nextActions: Partial<Record<AccountStatus, AccountAction>> = {
  awaiting_deposits: 'verify_deposits',
  reconnect_required: 'reconnect',
  failed: 'link_again',
}

const actions: Partial<Record<AccountStatus, readonly AccountAction[]>> = {
  // Bond does not say when a login lapsed, so renewing it is offered wherever there may be one. Automatic deposits
  // too stand still until a lapsed login is renewed.
  active: ['reconnect', 'remove'],
  reconnect_required: ['reconnect', 'remove'],
  verifying: ['reconnect', 'remove'],
  unknown: ['reconnect', 'remove'],
  // The person typed the numbers: there is no login, and opening Link again is for the code.
  awaiting_deposits: ['verify_deposits', 'remove'],
  // Bond opens Link for it no more.
  failed: ['link_again', 'remove'],
}
