/** The operations of Bond's API for external accounts, from its guides and its public example apps. */
export const bondOperations = [
  'POST /accounts/:account_id/external_accounts/plaid',
  'GET /accounts/:account_id/external_accounts/plaid',
  'PATCH /accounts/:account_id/external_accounts/plaid',
  'POST /accounts/:account_id/migrate_account/plaid',
  'GET /accounts/:account_id/external_accounts',
  'DELETE /accounts/:account_id/external_accounts/:linked_account_id',
  'POST /accounts',
  'POST /accounts/:linked_account_id',
  'PATCH /accounts/:linked_account_id',
  'DELETE /accounts/:linked_account_id',
  'POST /accounts/processor_tokens',
  'POST /auth/key/temporary',
]
