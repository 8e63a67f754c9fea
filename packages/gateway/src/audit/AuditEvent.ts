import type { LinkPurpose } from '@banklink/core'

/** Everything that is done for an owner, in the field's usual form: the noun, and the verb in the past. */
export const auditTypes = [
  'link.started',
  'link.completed',
  'link.abandoned',
  'account.updated',
  'account.added',
  'account.removed',
  'step.followed',
] as const

/** One of `auditTypes`. */
export type AuditType = (typeof auditTypes)[number]

/**
 * One thing that was done, or that failed, for an owner: who did it, to which account, and the result. It holds no
 * token, number, mask or name.
 */
export interface AuditEvent {
  type: AuditType
  /** Milliseconds since 1970. */
  at: number
  ownerKey: string
  /** Who acted: the session's `actor`, or the owner. */
  actor: string
  /** ID of the backend, such as `bond`. */
  platform: string
  /** The platform's ID of the account; null while there is none. */
  accountId: string | null
  purpose: LinkPurpose | null
  /** The account's status, such as `active` or `removed`; `done` without an account, `pending` or `failed`. */
  outcome: string
  /** The error's code if it failed. */
  code: string | null
  /** The same as in the gateway's log, and in the response's `X-Request-Id`. */
  requestId: string
}
