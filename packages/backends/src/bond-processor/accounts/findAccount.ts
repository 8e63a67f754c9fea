import { type Call, type LinkedAccount, platformError } from '@banklink/core'
import { isListed } from '../../bond/findAccount.ts'
import type { BondAccount } from '../../bond/schemas.ts'
import { toLinkedAccount } from '../../bond/toLinkedAccount.ts'
import type { ItemLink } from '../ItemLink.ts'
import { isLive } from '../link/isLive.ts'
import type { ProcessorPorts } from '../ProcessorPorts.ts'
import { listedErrorOf } from './itemErrorOf.ts'
import { toProcessorAccount } from './toProcessorAccount.ts'

export interface FindAccountParameters {
  /** Bond's id of the linked account. */
  id: string
  call: Call
}

/** @throws `platform.account_not_found` if this owner has no such account at Bond. */
export async function findAccount(ports: ProcessorPorts, { id, call }: FindAccountParameters): Promise<LinkedAccount> {
  const { row, link } = await findParts(ports, { id, call })
  if (!row) throw notFound()
  return toProcessorAccount({ row, link, itemError: await listedErrorOf(ports, { link, call }) })
}

/** An account's data at Bond and in the store, each of which may be missing. */
export async function findParts(
  ports: ProcessorPorts,
  { id, call }: FindAccountParameters,
): Promise<{ row: BondAccount | undefined; link: ItemLink | undefined }> {
  call.signal.throwIfAborted()
  const [rows, link] = await Promise.all([ports.bond.accounts(call), findLink(ports, id)])
  const row = rows.find(({ linkedAccountId }) => linkedAccountId === id)
  return { row: row && isListed(toLinkedAccount(row)) ? row : undefined, link }
}

/** The stored data of a linked account, if any. */
export async function findLink({ items, owner }: ProcessorPorts, id: string): Promise<ItemLink | undefined> {
  return (await items.list(owner)).find((link) => link.linkedAccountId === id && isLive(link))
}

export function notFound(): Error {
  return platformError('platform.account_not_found', { details: { platform: 'bond' } })
}
