import type { Call } from '@banklink/core'
import * as v from 'valibot'
import type { BondClient } from '../bond/bondClient.ts'
import { readAnswer } from '../bond/readAnswer.ts'
import { type BondAccount, bondAccount, bondAccounts } from '../bond/schemas.ts'
import { processorError } from './processorError.ts'
import { ownerIdOf, type ProcessorOwner } from './processorOwner.ts'

/** The calls of Bond's API that linking through a processor token needs. */
export interface ProcessorCalls {
  /** Links what a processor token stands for. */
  link(processorToken: string, call: Call): Promise<BondAccount>
  /** Every row of the owner's. */
  accounts(call: Pick<Call, 'signal'>): Promise<BondAccount[]>
  /** Removes an account by Bond's id alone: whose it is has to be known before. */
  remove(linkedAccountId: string, call: Pick<Call, 'signal'>): Promise<void>
}

/** Bond's calls for one customer or business, whose Plaid account is the brand's. */
export function processorCalls({ client, owner }: { client: BondClient; owner: ProcessorOwner }): ProcessorCalls {
  const whose = 'customerId' in owner ? { customer_id: owner.customerId } : { business_id: owner.businessId }
  return {
    async link(processorToken, { signal, idempotencyKey }) {
      const body = { processor_token: processorToken, ...whose }
      const path = '/accounts/processor_tokens'
      const answer = await client({ method: 'POST', path, body, signal, idempotencyKey, toError: processorError })
      return readAnswer(processorAccount, answer)
    },
    async accounts({ signal }) {
      const path = `/accounts/${encodeURIComponent(ownerIdOf(owner))}/external_accounts?list_full_account=true`
      return readAnswer(bondAccounts, await client({ method: 'GET', path, signal }))
    },
    async remove(id, { signal }) {
      const body = { type: 'external', link_type: 'plaid' }
      await client({ method: 'DELETE', path: `/accounts/${encodeURIComponent(id)}`, body, signal })
    },
  }
}

/** The answer has the account's id twice, and each name may be missing. */
const processorAccount: v.GenericSchema<unknown, BondAccount> = v.pipe(
  v.looseObject({}),
  v.transform((answer): unknown => ({ ...answer, linked_account_id: answer.linked_account_id ?? answer.account_id })),
  bondAccount,
)
