import * as v from 'valibot'
import { readableRows } from '../http/readableRows.ts'

/*
 * What is kept of Bond's answers. A schema names each field that goes on; `access_token`, `plaid_access_token`
 * and the numbers have no field to land in.
 */

/**
 * Null, missing and empty are equivalent at Bond. A value that is not a text is ignored, so that it doesn't break a
 * whole list.
 */
const text = v.pipe(v.optional(v.unknown(), null), v.transform(textOf))

/** The older paths call the external account `linked_account_id`, the newer ones `account_id`, which is another there. */
const ids = { linked_account_id: text, account_id: text }

/** An external account as Bond lists it, and the response to its removal, which has fewer fields. */
export interface BondAccount {
  linkedAccountId: string
  status: string | null
  verificationStatus: string | null
  dateCreated: string | null
  bankName: string | null
  bankLogo: string | null
  /** Last four digits of the account number, which is dropped here. */
  mask: string | null
  accountType: string | null
  accountCategory: string | null
}

export const bondAccount: v.GenericSchema<unknown, BondAccount> = v.pipe(
  v.object({
    ...ids,
    status: text,
    verification_status: text,
    date_created: text,
    bank_name: text,
    bank_logo: text,
    account_number: v.pipe(text, v.transform(lastFour)),
    account_type: text,
    account_category: text,
  }),
  v.check((row) => hasId(row)),
  v.transform((row) => ({
    linkedAccountId: idOf(row),
    status: row.status,
    verificationStatus: row.verification_status,
    dateCreated: row.date_created,
    bankName: row.bank_name,
    bankLogo: row.bank_logo,
    mask: row.account_number,
    accountType: row.account_type,
    accountCategory: row.account_category,
  })),
)

export const bondAccounts: v.GenericSchema<unknown, BondAccount[]> = readableRows(bondAccount)

/** The rows with these numbers. Both are compared and dropped here. */
export function bondAccountsOf(numbers: {
  accountNumber: string
  routingNumber: string
}): v.GenericSchema<unknown, BondAccount[]> {
  const isWanted = (row: unknown): boolean => {
    const { success, output } = v.safeParse(numbered, row)
    if (!success) return false
    const isSame = withoutZeros(output.account_number) === withoutZeros(numbers.accountNumber)
    return isSame && output.routing_number === numbers.routingNumber
  }
  return v.pipe(
    v.unknown(),
    v.transform((rows) => (Array.isArray(rows) ? rows.filter(isWanted) : rows)),
    bondAccounts,
  )
}

const numbered = v.object({ account_number: v.string(), routing_number: v.string() })

/** A link token and its row. */
export interface BondLinkToken {
  linkedAccountId: string
  linkToken: string
  expiration: string | null
}

/** The response to a request for a link token, and to one that re-initializes Link. */
export const bondLinkToken: v.GenericSchema<unknown, BondLinkToken> = v.pipe(
  v.object({ ...ids, link_token: v.pipe(v.string(), v.minLength(1)), expiration: text }),
  v.check((row) => hasId(row)),
  v.transform((row) => ({
    linkedAccountId: idOf(row),
    linkToken: row.link_token,
    expiration: row.expiration,
  })),
)

/** The same for a token that re-initializes Link, whose response may omit the account. */
export const bondUpdateToken: v.GenericSchema<unknown, Omit<BondLinkToken, 'linkedAccountId'>> = v.pipe(
  v.object({ link_token: v.pipe(v.string(), v.minLength(1)), expiration: text }),
  v.transform((row) => ({ linkToken: row.link_token, expiration: row.expiration })),
)

/** The account's data in the answer to an exchange; null if it has none. */
export type BondExchanged = Pick<BondAccount, 'status' | 'verificationStatus' | 'accountType' | 'accountCategory'>

/** The exchange was made even if the answer is unreadable: an unreadable field becomes unknown and is no error. */
export function readExchanged(answer: unknown): BondExchanged {
  const { status, verification_status, account_type, account_category } = v.parse(exchanged, answer)
  return {
    status,
    verificationStatus: verification_status,
    accountType: account_type,
    accountCategory: account_category,
  }
}

const exchanged = v.pipe(
  v.fallback(v.looseObject({}), {}),
  v.object({ status: text, verification_status: text, account_type: text, account_category: text }),
)

/** Last four characters of an account number; the last two of a short one. */
export function lastFour(accountNumber: string | null): string | null {
  if (!accountNumber) return null
  return accountNumber.slice(accountNumber.length > 4 ? -4 : -2)
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' && value.length <= longestText ? value : null
}

/** A logo is a data URI of several kilobytes. */
const longestText = 200_000

/** An account number without its leading zeros, which are often left out. */
function withoutZeros(accountNumber: string): string {
  return accountNumber.replace(/^0+/, '')
}

interface Ids {
  linked_account_id: string | null
  account_id: string | null
}

function hasId(row: Ids): boolean {
  return idOf(row) !== ''
}

function idOf({ linked_account_id, account_id }: Ids): string {
  return linked_account_id ?? account_id ?? ''
}
