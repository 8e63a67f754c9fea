import { type AccountAction, type AccountStatus, accountStatuses, type LinkedAccount } from '@banklink/core'

/** An account that money can move over, with what a story says else of it. */
export function storyAccount(fields: Partial<LinkedAccount> = {}): LinkedAccount {
  const status = fields.status ?? 'active'
  const nextAction = nextActionOf(status, fields.reason ?? '')
  return {
    id: 'account-1',
    institution: { id: 'ins_109508', name: 'First Platypus Bank', logo: null },
    name: 'Plaid Checking',
    mask: '0000',
    type: 'depository',
    subtype: 'checking',
    currency: 'USD',
    linkedAt: '2026-01-15T12:00:00Z',
    kind: 'own',
    canMoveMoney: status === 'active',
    status,
    reason: null,
    nextAction,
    actions: [...(nextAction ? [nextAction] : []), 'remove'],
    platformStatus: status === 'unknown' ? 'under_review' : null,
    ...fields,
  }
}

/** Linking again helps after most failures; a duplicate has no step, because the other account exists. */
function nextActionOf(status: AccountStatus, reason: string): AccountAction | null {
  if (reason === 'duplicate') return null
  if (reason === 'unverified_counterparty') return 'contact'
  return nextActions[status] ?? null
}

const nextActions: Partial<Record<AccountStatus, AccountAction>> = {
  awaiting_deposits: 'verify_deposits',
  reconnect_required: 'reconnect',
  unverified: 'contact',
  failed: 'link_again',
}

/** A bank for each status: rows of one bank would be grouped. */
const banks = [
  'First Platypus Bank',
  'First Gingham Credit Union',
  'Tattersall Federal Credit Union',
  'Tartan Bank',
  'Houndstooth Bank',
  'Royal Bank of Plaid',
  'Platypus OAuth Bank',
  'Windowpane Bank',
  'Herringbone Savings',
] as const

/** One account for every status, for the owner and for someone else. */
export const everyAccount: readonly LinkedAccount[] = (['own', 'third_party'] as const).flatMap((kind) =>
  accountStatuses.map((status, at) =>
    storyAccount({
      id: `${kind}-${status}`,
      kind,
      status,
      mask: String(1000 + at),
      institution: { id: null, name: banks[at] ?? null, logo: null },
    }),
  ),
)

/** Names as long as banks really have them. */
export const longNames: Pick<LinkedAccount, 'institution' | 'name'> = {
  institution: {
    id: null,
    name: 'Landwirtschaftliche Raiffeisenzentralbank Vereinigte Volksbanken Mecklenburg-Vorpommern eG',
    logo: null,
  },
  name: 'Geschäftsgirokontobevollmächtigtenunterkonto für Kapitalertragsteuerrückerstattungen',
}

/** A bank's logo, as a platform sends it. */
export const logo: string = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" fill="#7a1f2b"/><path d="M6 22h20M8 20v-8M14 20v-8M20 20v-8M26 20v-8M5 12 16 5l11 7" stroke="#fff" stroke-width="2" fill="none"/></svg>',
)}`
