import type { Call, LinkedAccount } from '@banklink/core'
import { isListed } from '../../bond/findAccount.ts'
import { toLinkedAccount } from '../../bond/toLinkedAccount.ts'
import { isLive } from '../link/isLive.ts'
import type { ProcessorPorts } from '../ProcessorPorts.ts'
import { tidyLinks } from '../removal/tidyLinks.ts'
import { listedErrorOf } from './itemErrorOf.ts'
import { toProcessorAccount } from './toProcessorAccount.ts'

/**
 * The owner's accounts: one request to Bond, and one to Plaid for each account that was linked here, or none if
 * webhooks maintain the state of the logins. Also cleans up after this owner's links.
 */
export async function listAccounts(ports: ProcessorPorts, call: Call): Promise<LinkedAccount[]> {
  call.signal.throwIfAborted()
  const [rows, links] = await Promise.all([ports.bond.accounts(call), ports.items.list(ports.owner)])
  const live = new Map(links.filter(isLive).map((link) => [link.linkedAccountId, link]))
  const [accounts] = await Promise.all([
    Promise.all(
      rows
        .filter((row) => isListed(toLinkedAccount(row)))
        .map(async (row) => {
          const link = live.get(row.linkedAccountId)
          return toProcessorAccount({ row, link, itemError: await listedErrorOf(ports, { link, call }) })
        }),
    ),
    tidyLinks(ports, { rows, links }),
  ])
  return accounts
}
