import type { MockWorld } from '../world/MockWorld.ts'
import { type AccountState, accountStateOf } from './accountState.ts'
import type { CybridAccountKind, CybridWorkflow } from './CybridState.ts'
import { workflowStateOf } from './workflows.ts'

/** Cybrid's state, oldest first. */
export interface CybridDump {
  bankGuid: string
  customers: { customerGuid: string }[]
  workflows: WorkflowState[]
  externalBankAccounts: ExternalBankAccountState[]
}

/** A workflow at Cybrid. */
export interface WorkflowState {
  guid: string
  /** Null if it belongs to the bank; the same applies below. */
  customerGuid: string | null
  kind: CybridWorkflow['kind']
  language: string
  linkCustomizationName: string
  state: 'storing' | 'completed' | 'failed'
  failureCode: string | null
  createdAt: number
}

/** An external bank account, deleted ones too. */
export interface ExternalBankAccountState {
  guid: string
  customerGuid: string | null
  accountKind: CybridAccountKind
  asset: string
  institutionId: string | null
  mask: string | null
  state: AccountState
  failureCode: string | null
  itemId: string | null
  createdAt: number
}

export function dumpCybrid(world: MockWorld): CybridDump {
  const { bankGuid, customers, workflows, externalBankAccounts } = world.cybrid
  return {
    bankGuid,
    customers: customers.map((customer) => ({ ...customer })),
    workflows: [...workflows.values()].map((workflow) => {
      const { guid, customerGuid, kind, language, linkCustomizationName, failureCode, createdAt } = workflow
      const state = workflowStateOf(world, workflow)
      return { guid, customerGuid, kind, language, linkCustomizationName, state, failureCode, createdAt }
    }),
    externalBankAccounts: [...externalBankAccounts.values()].map((account) => {
      const { guid, customerGuid, accountKind, asset, institutionId, mask, failureCode, itemId, createdAt } = account
      const state = accountStateOf(world, account)
      return { guid, customerGuid, accountKind, asset, institutionId, mask, state, failureCode, itemId, createdAt }
    }),
  }
}
