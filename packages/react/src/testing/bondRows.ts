/** A list as Bond sends it, with a row for every status. */
export const bondRows: readonly Record<string, string | null>[] = [
  row('Stellar Federal Savings and Loan Association of Northern Minnesota', { account_number: '000000007731' }),
  row('First Gingham Credit Union', { verification_status: 'pending_automatic_verification', status: 'inactive' }),
  row('Houndstooth Bank', { verification_status: 'pending_manual_verification', status: 'inactive' }),
  row('Tattersall Federal Credit Union', { verification_status: 'verified', status: 'inactive' }),
  row('Tartan Bank', { verification_status: 'verification_expired', status: 'inactive', account_type: 'savings' }),
  row('Maria Schmidt', { verification_status: 'unverifiable', account_number: '000000004242' }),
  row('Royal Bank of Plaid', { status: 'under_review' }),
  row(null, { account_number: null, account_type: null }),
  row('A bank nobody finished', { verification_status: null, status: 'inactive' }),
]

function row(bank: string | null, fields: Record<string, string | null>): Record<string, string | null> {
  return {
    linked_account_id: `account-of-${bank}`,
    status: 'active',
    verification_status: 'instantly_verified',
    date_created: '2026-01-15T12:00:00Z',
    bank_name: bank,
    bank_logo: null,
    account_type: 'checking',
    account_category: 'depository',
    account_number: '000000001234',
    ...fields,
  }
}
