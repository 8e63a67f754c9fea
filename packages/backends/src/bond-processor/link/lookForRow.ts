import { platformError } from '@banklink/core'
import { isListed } from '../../bond/findAccount.ts'
import type { BondAccount } from '../../bond/schemas.ts'
import { toIsoDate } from '../../bond/toIsoDate.ts'
import { toLinkedAccount } from '../../bond/toLinkedAccount.ts'
import type { ItemLink } from '../ItemLink.ts'
import type { ProcessorPorts } from '../ProcessorPorts.ts'

/**
 * The row at Bond that a link may have made before its answer was lost: made since, of the same bank and mask, and
 * no other link's.
 *
 * @throws `platform.result_unknown` where several rows could be it.
 */
export async function lookForRow(ports: ProcessorPorts, link: ItemLink): Promise<BondAccount | undefined> {
  const { signal } = new AbortController()
  const [rows, links] = await Promise.all([ports.bond.accounts({ signal }), ports.items.list(ports.owner)])
  const taken = new Set(links.map(({ linkedAccountId }) => linkedAccountId))
  const [row, ...others] = rows
    .filter(({ linkedAccountId }) => !taken.has(linkedAccountId))
    .filter((each) => isListed(toLinkedAccount(each)) && isAlike(each, link))
  if (others.length > 0) throw platformError('platform.result_unknown', { details: { platform: 'bond' } })
  return row
}

/** What one side does not say speaks against nothing. */
function isAlike(row: BondAccount, { createdAt, institution, account }: ItemLink): boolean {
  const madeAt = Date.parse(toIsoDate(row.dateCreated) ?? '')
  const isOlder = madeAt < createdAt - clocksDifferMs
  const isOtherBank = row.bankName !== null && institution?.name != null && row.bankName !== institution.name
  return !isOlder && !isOtherBank && !haveOtherEnds(row.mask, account.mask)
}

/** Whether two masks are of different numbers: they may differ in length. */
function haveOtherEnds(one: string | null, other: string | null): boolean {
  return one !== null && other !== null && !one.endsWith(other) && !other.endsWith(one)
}

/** How far Bond's clock may be behind ours. */
const clocksDifferMs = 5 * 60_000
