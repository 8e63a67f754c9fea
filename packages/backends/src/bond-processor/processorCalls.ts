import type { Call } from '@banklink/core'
import * as v from 'valibot'
import type { BondClient } from '../bond/bondClient.ts'
import { listCalls } from '../bond/listCalls.ts'
import { readAnswer } from '../bond/readAnswer.ts'
import { type BondAccount, bondAccount } from '../bond/schemas.ts'
import { processorError } from './processorError.ts'
import { ownerIdOf, type ProcessorOwner } from './processorOwner.ts'

/** The calls of Bond's API that linking through a processor token needs. */
export interface ProcessorCalls {
  /** Links the account of a processor token. */
  link(processorToken: string, call: Call): Promise<BondAccount>
  /** Every row of the owner's. */
  accounts(call: Pick<Call, 'signal'>): Promise<BondAccount[]>
  /** Removes an account by Bond's ID only: check the owner before. */
  remove(linkedAccountId: string, call: Pick<Call, 'signal'>): Promise<void>
}

export interface ProcessorCallsOptions {
  client: BondClient
  owner: ProcessorOwner
  masks: boolean
}

/** Bond's calls for one customer or business, whose Plaid account is the brand's. */
export function processorCalls({ client, owner, masks }: ProcessorCallsOptions): ProcessorCalls {
  const list = listCalls({ client, ownerId: ownerIdOf(owner), masks })
  const whose = 'customerId' in owner ? { customer_id: owner.customerId } : { business_id: owner.businessId }
  return {
    async link(processorToken, { signal, idempotencyKey }) {
      const body = { processor_token: processorToken, ...whose }
      const path = '/accounts/processor_tokens'
      const answer = await client({ method: 'POST', path, body, signal, idempotencyKey, toError: processorError })
      return readAnswer(processorAccount, answer)
    },
    // Plaid gave the mask of what was linked here; Bond is asked for those of the rest.
    accounts: async (call) => list.accounts(call),
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
