import type { AccountAction, AccountStatus, LinkedAccount } from '@banklink/core'
import { platformWord } from '@banklink/core'
import { wordsOf } from '../http/wordsOf.ts'
import type { CybridAccount } from './schemas.ts'

/** One of Cybrid's external bank accounts in the model that all platforms share. */
export function toLinkedAccount(row: CybridAccount): LinkedAccount {
  const status = statuses.get(row.state ?? '') ?? 'unknown'
  const nextAction = status === 'failed' ? afterFailure(row) : (nextActions[status] ?? null)
  return {
    id: row.guid,
    institution: { id: row.institutionId, name: null, logo: null },
    name: row.plaidName ?? row.name,
    mask: row.mask,
    type: null,
    subtype: null,
    currency: row.asset,
    linkedAt: toIso(row.createdAt),
    kind: row.counterpartyGuid === null ? 'own' : 'third_party',
    canMoveMoney: status === 'active',
    status,
    reason: status === 'failed' ? (platformWord(row.failureCode) ?? null) : null,
    nextAction,
    actions: actionsOf(row, { status, nextAction }),
    platformStatus: wordsOf([row.state, row.failureCode]),
  }
}

const statuses: ReadonlyMap<string, AccountStatus> = new Map([
  ['storing', 'storing'],
  ['completed', 'active'],
  ['failed', 'failed'],
  ['refresh_required', 'reconnect_required'],
  ['unverified', 'unverified'],
  ['deleting', 'removing'],
  ['deleted', 'removed'],
])

const nextActions: Partial<Record<AccountStatus, AccountAction>> = {
  reconnect_required: 'reconnect',
  unverified: 'contact',
}

/** The action that fixes a failure. None for a duplicate, because the other account exists. */
function afterFailure({ failureCode, kind }: CybridAccount): AccountAction | null {
  if (failureCode === 'duplicate') return null
  if (failureCode === 'unverified_counterparty') return 'contact'
  // Numbers that came through Link were never typed, so there is no form to correct them in.
  if (failureCode?.startsWith('invalid_') && kind === 'raw_routing_details') return 'correct_numbers'
  return 'link_again'
}

function actionsOf(
  row: CybridAccount,
  { status, nextAction }: { status: AccountStatus; nextAction: AccountAction | null },
): readonly AccountAction[] {
  if (status === 'removing' || status === 'removed' || status === 'storing') return []
  const possible: (AccountAction | null)[] = [
    nextAction,
    // Cybrid learns late that a login lapsed; and after a new one it looks at the owner's name again.
    row.kind === 'plaid' && hasLogin.has(status) ? 'reconnect' : null,
    'remove',
  ]
  return [...new Set(possible.filter((action) => action !== null))]
}

const hasLogin: ReadonlySet<AccountStatus> = new Set(['active', 'reconnect_required', 'unverified', 'unknown'])

function toIso(text: string | null): string | null {
  const date = new Date(text ?? '')
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}
