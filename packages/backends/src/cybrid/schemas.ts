import * as v from 'valibot'
import { readableRows } from '../http/readableRows.ts'

/*
 * What is kept of Cybrid's answers. A schema names each field that goes on; `pii`, `balances` and the details of a
 * counterparty's account have no field to land in.
 */

/** Null, missing and empty say the same. What is no text is not read: it must not break a whole list. */
const text = v.pipe(v.optional(v.unknown(), null), v.transform(textOf))
const word = v.pipe(v.string(), v.minLength(1))

/** A request for a link token. */
export interface CybridWorkflow {
  guid: string
  customerGuid: string | null
  /** `storing`, `completed` or `failed`; any other state is still in progress. */
  state: string | null
  failureCode: string | null
  /** Milliseconds since 1970, by Cybrid's clock. */
  createdAt: number
  /** Present only if the workflow was requested by its GUID, and only when the token is ready. */
  linkToken: string | null
}

export const cybridWorkflow: v.GenericSchema<unknown, CybridWorkflow> = v.pipe(
  v.object({
    guid: word,
    customer_guid: text,
    state: text,
    failure_code: text,
    created_at: v.pipe(v.string(), v.transform(Date.parse), v.number()),
    plaid_link_token: text,
  }),
  v.transform((row) => ({
    guid: row.guid,
    customerGuid: row.customer_guid,
    state: row.state,
    failureCode: row.failure_code,
    createdAt: row.created_at,
    linkToken: row.plaid_link_token,
  })),
)

/** An external bank account. */
export interface CybridAccount {
  guid: string
  customerGuid: string | null
  /** Null for an account of the customer. */
  counterpartyGuid: string | null
  name: string | null
  asset: string | null
  /** `plaid`, `plaid_processor_token` or `raw_routing_details`. */
  kind: string | null
  institutionId: string | null
  mask: string | null
  /** The account's name at its bank. */
  plaidName: string | null
  state: string | null
  failureCode: string | null
  createdAt: string | null
}

export const cybridAccount: v.GenericSchema<unknown, CybridAccount> = v.pipe(
  v.object({
    guid: word,
    customer_guid: text,
    counterparty_guid: text,
    name: text,
    asset: text,
    account_kind: text,
    plaid_institution_id: text,
    plaid_account_mask: text,
    plaid_account_name: text,
    state: text,
    failure_code: text,
    created_at: text,
  }),
  v.transform((row) => ({
    guid: row.guid,
    customerGuid: row.customer_guid,
    counterpartyGuid: row.counterparty_guid,
    name: row.name,
    asset: row.asset,
    kind: row.account_kind,
    institutionId: row.plaid_institution_id,
    mask: row.plaid_account_mask,
    plaidName: row.plaid_account_name,
    state: row.state,
    failureCode: row.failure_code,
    createdAt: row.created_at,
  })),
)

/** A page of external bank accounts, the newest first. */
export interface CybridAccountPage {
  /** Over all pages. */
  total: number
  accounts: CybridAccount[]
}

export const cybridAccountPage: v.GenericSchema<unknown, CybridAccountPage> = v.pipe(
  v.object({ total: v.number(), objects: readableRows(cybridAccount) }),
  v.transform(({ total, objects }) => ({ total, accounts: objects })),
)

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' && value.length <= longestText ? value : null
}

const longestText = 4096
