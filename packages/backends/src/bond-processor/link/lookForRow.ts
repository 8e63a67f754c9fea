import { platformError } from '@banklink/core'
import { isListed } from '../../bond/findAccount.ts'
import type { BondAccount } from '../../bond/schemas.ts'
import { toIsoDate } from '../../bond/toIsoDate.ts'
import { toLinkedAccount } from '../../bond/toLinkedAccount.ts'
import type { ItemLink } from '../ItemLink.ts'
import type { ProcessorPorts } from '../ProcessorPorts.ts'

/**
 * Finds the row at Bond that a link may have created before its answer was lost: created since, with the same bank and
 * mask, and of no other link. A false negative would link the account again, so a different mask or name is no proof:
 * some banks give each partner another account number, and Bond may write a bank's name differently.
 *
 * @throws `platform.result_unknown` if several rows match, or if the only match could belong to another link.
 */
export async function lookForRow(ports: ProcessorPorts, link: ItemLink): Promise<BondAccount | undefined> {
  const rows = await ports.bond.accounts({ signal: new AbortController().signal })
  // After the rows: whatever link made one of them is then known to have been at it.
  const others = (await ports.items.list(ports.owner)).filter(({ id }) => id !== link.id)
  // Those of removed links too: Bond's list may show for a while what was just removed.
  const taken = new Set(await ports.items.accountIds(ports.owner))
  const made = rows
    .filter((row) => isListed(toLinkedAccount(row)) && !taken.has(row.linkedAccountId) && !isOlder(row, link))
    .map((row) => ({ row, bank: sameBank(row, link), ends: sameEnds(row.mask, link.account.mask) }))
  const alike = made.filter(({ bank, ends }) => bank !== false && ends !== false)
  const similar = made.filter(({ bank, ends }) => bank !== false || ends !== false)
  const [one, ...more] = alike.length > 0 ? alike : similar
  if (!one) return undefined
  const isSure = alike.length > 0 || ((one.bank === true || one.ends === true) && !others.some(isUnderWay))
  if (more.length > 0 || !isSure) throw platformError('platform.result_unknown', { details: { platform: 'bond' } })
  return one.row
}

function isOlder({ dateCreated }: BondAccount, { createdAt }: ItemLink): boolean {
  return Date.parse(toIsoDate(dateCreated) ?? '') < createdAt - clocksDifferMs
}

/** Null if either value is missing, which counts neither for nor against a match; the same applies below. */
function sameBank({ bankName }: BondAccount, { institution }: ItemLink): boolean | null {
  return bankName === null || institution?.name == null ? null : bankName === institution.name
}

/** Whether two masks belong to one number: they may differ in length. */
function sameEnds(one: string | null, other: string | null): boolean | null {
  return one === null || other === null ? null : one.endsWith(other) || other.endsWith(one)
}

/** Whether a link may have created a row that is not stored yet. */
function isUnderWay({ step }: ItemLink): boolean {
  return step === 'exchanged' || step === 'authorized'
}

/** How far Bond's clock may be behind this server's. */
const clocksDifferMs = 5 * 60_000
