import { type AccountNumbers, type Call, isBanklinkError } from '@banklink/core'
import type { BondClient } from './bondClient.ts'
import { readAnswer } from './readAnswer.ts'
import { type BondAccount, bondAccounts, bondAccountsOf } from './schemas.ts'

/** Bond's list of one owner's rows. Every answer holds access tokens, so it is requested only when needed. */
export interface ListCalls {
  /** Every row, including rows that were never linked, without numbers and so without masks. */
  rows(call: Pick<Call, 'signal'>): Promise<BondAccount[]>
  /** The same with masks, if they are enabled and Bond returns them. */
  accounts(call: Pick<Call, 'signal'>): Promise<BondAccount[]>
  /** The rows with these numbers, which are compared when Bond's response is parsed and then dropped. */
  accountsOf(
    numbers: Pick<AccountNumbers, 'accountNumber' | 'routingNumber'>,
    call: Pick<Call, 'signal'>,
  ): Promise<BondAccount[]>
}

export interface ListCallsOptions {
  client: BondClient
  /** A card account, a customer or a business. */
  ownerId: string
  /** Whether to request full account numbers from Bond, of which four digits are kept. */
  masks: boolean
}

export function listCalls({ client, ownerId, masks }: ListCallsOptions): ListCalls {
  const ask = ({ signal }: Pick<Call, 'signal'>, withNumbers: boolean): Promise<unknown> => {
    const path = `/accounts/${encodeURIComponent(ownerId)}/external_accounts?list_full_account=${withNumbers}`
    return client({ method: 'GET', path, signal })
  }
  const rows: ListCalls['rows'] = async (call) => readAnswer(bondAccounts, await ask(call, false))
  return {
    rows,
    async accounts(call) {
      if (!masks) return rows(call)
      try {
        return readAnswer(bondAccounts, await ask(call, true))
      } catch (error) {
        // Where Bond gives nobody the numbers, an account without a mask is better than none.
        if (call.signal.aborted || !isRefused(error)) throw error
        return rows(call)
      }
    },
    accountsOf: async (numbers, call) => readAnswer(bondAccountsOf(numbers), await ask(call, true)),
  }
}

function isRefused(error: unknown): boolean {
  return isBanklinkError(error) && notGiven.has(error.details.status)
}

const notGiven: ReadonlySet<number | undefined> = new Set([403, 404, 405])
