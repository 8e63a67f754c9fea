import { type Call, platformError } from '@banklink/core'
import * as v from 'valibot'
import type { CybridClient } from './cybridClient.ts'
import {
  type CybridAccount,
  type CybridAccountPage,
  type CybridWorkflow,
  cybridAccount,
  cybridAccountPage,
  cybridWorkflow,
} from './schemas.ts'

export interface CybridCallsOptions {
  client: CybridClient
  customerGuid: string
  linkCustomizationName: string
}

/** The body of a workflow request, with Cybrid's names. */
export type WorkflowBody = { language: string; redirect_uri?: string } & (
  | { kind: 'link_token_create' }
  | { kind: 'link_token_update'; external_bank_account_guid: string }
)

/** The body of a new account, with Cybrid's names. */
export interface AccountBody {
  name: string
  asset: string
  plaid_public_token: string
  plaid_account_id: string
}

/** The calls of Cybrid's API that linking needs, one method each; every response is parsed by a schema. */
export interface CybridCalls {
  /** Starts to create a link token, which is ready some seconds later. */
  createWorkflow(body: WorkflowBody, call: Call): Promise<CybridWorkflow>
  workflow(guid: string, call: Call): Promise<CybridWorkflow>
  /** Sends the public token. A repeated call creates another account: there is no idempotency key. */
  createAccount(body: AccountBody, call: Call): Promise<CybridAccount>
  /** The customer's accounts, newest first, {@link accountsPerPage} per page from page 0, including deleted ones. */
  accounts(page: number, call: Call): Promise<CybridAccountPage>
  /** Any account that the token can access. */
  account(guid: string, call: Call): Promise<CybridAccount>
  /**
   * The same, after Cybrid checked with the bank. If the bank requires a sign-in, it fails and the account is locked.
   */
  refreshedAccount(guid: string, call: Call): Promise<CybridAccount>
  /** Reports that a connection was reconnected, or must be. Repeating it has no effect. */
  setState(guid: string, change: { state: 'completed' | 'refresh_required'; call: Call }): Promise<CybridAccount>
  deleteAccount(guid: string, call: Call): Promise<CybridAccount>
}

/** The most that Cybrid gives. */
export const accountsPerPage = 100

/** Cybrid's calls for one customer. */
export function cybridCalls({ client, customerGuid, linkCustomizationName }: CybridCallsOptions): CybridCalls {
  const account = (guid: string): string => `${accountsPath}/${encodeURIComponent(guid)}`

  return {
    async createWorkflow(asked, { signal }) {
      const link_customization_name = linkCustomizationName
      const body = { type: 'plaid', ...asked, link_customization_name, customer_guid: customerGuid }
      return read(cybridWorkflow, await client({ method: 'POST', path: workflowsPath, body, signal }))
    },
    async workflow(guid, { signal }) {
      const path = `${workflowsPath}/${encodeURIComponent(guid)}`
      return read(cybridWorkflow, await client({ method: 'GET', path, signal }))
    },
    async createAccount(given, { signal }) {
      const body = { ...given, account_kind: 'plaid', customer_guid: customerGuid }
      return read(cybridAccount, await client({ method: 'POST', path: accountsPath, body, signal }))
    },
    async accounts(page, { signal }) {
      const query = new URLSearchParams({
        customer_guid: customerGuid,
        page: String(page),
        per_page: String(accountsPerPage),
      })
      return read(cybridAccountPage, await client({ method: 'GET', path: `${accountsPath}?${query}`, signal }))
    },
    async account(guid, { signal }) {
      return read(cybridAccount, await client({ method: 'GET', path: account(guid), signal }))
    },
    async refreshedAccount(guid, { signal }) {
      const path = `${account(guid)}?force_balance_refresh=true`
      return read(cybridAccount, await client({ method: 'GET', path, signal }))
    },
    async setState(guid, { state, call: { signal } }) {
      const body = { state }
      return read(cybridAccount, await client({ method: 'PATCH', path: account(guid), body, signal }))
    },
    async deleteAccount(guid, { signal }) {
      return read(cybridAccount, await client({ method: 'DELETE', path: account(guid), signal }))
    },
  }
}

const workflowsPath = '/api/workflows'
const accountsPath = '/api/external_bank_accounts'

function read<T>(schema: v.GenericSchema<unknown, T>, answer: unknown): T {
  const parsed = v.safeParse(schema, answer)
  // The issues are left out: they quote what was received.
  if (!parsed.success) throw platformError('platform.unexpected_answer', { details: { platform: 'cybrid' } })
  return parsed.output
}
