/** What is served, for whoever opens the mock's address. */
export const homePage = {
  name: '@banklink/mock-backend',
  about: "Bond's HTTP API and the part of Plaid behind it, in memory, for tests and demos. Nothing here is real.",
  bond: {
    'POST /bond/api/v0/accounts/:account_id/external_accounts/plaid':
      'without a body: a link token; with one: exchanges a public token',
    'GET /bond/api/v0/accounts/:account_id/external_accounts/plaid': 'a link token',
    'PATCH /bond/api/v0/accounts/:account_id/external_accounts/plaid': 'a link token in update mode',
    'POST /bond/api/v0/accounts/:account_id/migrate_account/plaid': 'adds an account by its numbers',
    'GET /bond/api/v0/accounts/:id/external_accounts': 'the list; ?list_full_account=true adds the numbers',
    'DELETE /bond/api/v0/accounts/:account_id/external_accounts/:linked_account_id': 'removes one',
    'DELETE /bond/api/v0/accounts/:linked_account_id': 'removes one, by its own id',
  },
  link: {
    'POST /link/sessions': '{ link_token }: begins a run of Link',
    'POST /link/sessions/:link_session_id/success': '{ institution, accounts }: ends it with a public token',
    'POST /link/sessions/:link_session_id/exit': '{ status, error_code }: leaves it',
  },
  control: {
    'GET /control/state': 'all that the mock knows, without a secret',
    'GET /control/secrets': 'all that must never reach a browser, and the credentials for Bond',
    'GET, POST /control/clock': '{ advance_ms }: moves the time',
    'GET, POST, DELETE /control/faults':
      '{ method, path, with_body, status, body, delay_ms, lose_answer, times }: what goes wrong next',
    'POST /control/switches': '{ spend_link_token_on_exit, automatic_deposits }',
    'POST /control/reset': 'back to the beginning',
  },
} as const
