import type { Call } from '@banklink/core'
import type { CybridPorts } from './CybridPorts.ts'
import { accountsPerPage } from './cybridCalls.ts'
import type { CybridAccount } from './schemas.ts'

/** Identifies an account that a link created: Cybrid stores neither an idempotency key nor Plaid's account ID. */
export interface MadeAccount {
  /** When the link's workflow began, by Cybrid's clock, in milliseconds since 1970. */
  since: number
  /** As it was sent. */
  name: string
  asset: string
  /** Null where Link did not say; so below. */
  institutionId: string | null
  mask: string | null
}

/**
 * The account that a link created, if any: a usable one before a failed one, newest first. Deleted accounts don't
 * count, because the same account may be linked again.
 */
export async function findMadeAccount(
  { cybrid, customerGuid }: CybridPorts,
  { made, call }: { made: MadeAccount; call: Call },
): Promise<CybridAccount | undefined> {
  const found = (await rowsSince(cybrid, { since: made.since, call }))
    .filter((row) => row.customerGuid === customerGuid && isMade(row, made))
    .sort((one, other) => createdAt(other) - createdAt(one))
  return found.find(({ state }) => state !== 'failed') ?? found[0]
}

/** The rows of every page that may have one that is young enough: the newest come first. */
async function rowsSince(
  cybrid: CybridPorts['cybrid'],
  { since, call }: { since: number; call: Call },
): Promise<CybridAccount[]> {
  const rows: CybridAccount[] = []
  for (let page = 0; page < mostPages; page++) {
    const { total, accounts } = await cybrid.accounts(page, call)
    rows.push(...accounts)
    const isLast = accounts.length === 0 || (page + 1) * accountsPerPage >= total
    if (isLast || accounts.some((row) => createdAt(row) < since)) break
  }
  return rows
}

/** A thousand accounts since one link began: more is no person's. */
const mostPages = 10

function isMade(row: CybridAccount, made: MadeAccount): boolean {
  return (
    row.kind === 'plaid' &&
    row.state !== 'deleting' &&
    row.state !== 'deleted' &&
    createdAt(row) >= made.since &&
    row.name === made.name &&
    row.asset === made.asset &&
    isAlike(row.institutionId, made.institutionId) &&
    isAlike(row.mask, made.mask)
  )
}

/** A missing value, such as Cybrid has while it stores an account, matches any value. */
function isAlike(one: string | null, other: string | null): boolean {
  return one === null || other === null || one === other
}

function createdAt(row: CybridAccount): number {
  return Date.parse(row.createdAt ?? '')
}
