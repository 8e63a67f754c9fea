import type { LinkedAccount } from '@banklink/core'
import type { BondAccount } from '../../bond/schemas.ts'
import { toLinkedAccount } from '../../bond/toLinkedAccount.ts'
import { wordsOf } from '../../http/wordsOf.ts'
import type { ItemLink } from '../ItemLink.ts'
import { isGoneCode, isRevokedCode } from '../plaid/isGone.ts'

export interface ProcessorAccountParts {
  /** Bond's data of the account. */
  row: BondAccount
  /** The stored link; undefined for an account that was not linked here. */
  link: ItemLink | undefined
  /** The Item's error code at Plaid; null if it has none, or if it is unknown. */
  itemError: string | null
}

/**
 * One account in the shared model: Bond's status, Plaid's mask, name and institution, and whether the bank connection
 * is valid.
 */
export function toProcessorAccount({ row, link, itemError }: ProcessorAccountParts): LinkedAccount {
  const account = toLinkedAccount(row)
  if (!link) return withoutReconnect(account)
  const known: LinkedAccount = {
    ...account,
    institution: {
      ...account.institution,
      id: link.institution?.id ?? null,
      name: link.institution?.name ?? account.institution.name,
    },
    name: link.account.name || null,
    mask: link.account.mask ?? account.mask,
    type: account.type ?? (link.account.type || null),
    subtype: account.subtype ?? (link.account.subtype || null),
  }
  if (!canLapse.has(account.status)) return known
  if (isGoneCode(itemError)) return lost(known, { row, reason: itemError })
  if (isRevokedCode(link.failure)) return lapsed(known, { row, reason: link.failure })
  if (link.failure !== null) return lost(known, { row, reason: link.failure })
  if (itemError === null) return endsSoon(link) ? expiring(known) : known
  return lapsed(known, { row, reason: itemError })
}

/** The brand doesn't own the Item or has no record of it, so the account can't be reconnected, only linked again. */
function withoutReconnect(account: LinkedAccount): LinkedAccount {
  const instead = account.nextAction === 'reconnect' ? 'link_again' : account.nextAction
  const others = account.actions.filter((action) => action !== 'reconnect')
  const actions = instead === 'link_again' && !others.includes(instead) ? [instead, ...others] : others
  return { ...account, nextAction: instead, actions }
}

/** Whether Plaid reported that the login will expire, and has not reported it as restored since. */
function endsSoon({ state }: ItemLink): boolean {
  return state?.notice?.code === 'PENDING_DISCONNECT' || state?.notice?.code === 'PENDING_EXPIRATION'
}

/** It works, and the user may reconnect it before it expires. */
function expiring(account: LinkedAccount): LinkedAccount {
  const actions = account.actions.filter((action) => action !== 'reconnect')
  return { ...account, nextAction: 'reconnect', actions: ['reconnect', ...actions] }
}

/** Why an account at Bond can't be used. */
interface Break {
  row: BondAccount
  reason: string
}

/** The bank requires a new sign-in. */
function lapsed(account: LinkedAccount, { row, reason }: Break): LinkedAccount {
  return {
    ...account,
    status: 'reconnect_required',
    canMoveMoney: false,
    nextAction: 'reconnect',
    actions: ['reconnect', 'remove'],
    platformStatus: wordsOf([row.status, row.verificationStatus, reason]),
  }
}

/** The Item was removed, or no longer shares the account, so the account can't be reconnected. */
function lost(account: LinkedAccount, { row, reason }: Break): LinkedAccount {
  return {
    ...account,
    status: 'failed',
    reason,
    canMoveMoney: false,
    nextAction: 'link_again',
    actions: ['link_again', 'remove'],
    platformStatus: wordsOf([row.status, row.verificationStatus, reason]),
  }
}

/** A worse status from Bond is kept. */
const canLapse: ReadonlySet<LinkedAccount['status']> = new Set(['active', 'reconnect_required', 'unknown'] as const)
