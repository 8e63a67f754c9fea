/** What is served, for whoever opens the mock's address. */
export const homePage = {
  name: '@banklink/mock-backend',
  about: 'Bond, Cybrid and Plaid over HTTP, in memory, for tests and demos. Nothing here is real.',
  bond: {
    'POST /bond/api/v0/accounts/:account_id/external_accounts/plaid':
      'without a body: a link token; with one: exchanges a public token',
    'GET /bond/api/v0/accounts/:account_id/external_accounts/plaid': 'a link token',
    'PATCH /bond/api/v0/accounts/:account_id/external_accounts/plaid': 'a link token in update mode',
    'POST /bond/api/v0/accounts/:account_id/migrate_account/plaid': 'adds an account by its numbers',
    'GET /bond/api/v0/accounts/:id/external_accounts': 'the list; ?list_full_account=true adds the numbers',
    'DELETE /bond/api/v0/accounts/:account_id/external_accounts/:linked_account_id': 'removes one',
    'DELETE /bond/api/v0/accounts/:linked_account_id': 'removes one, by its own id',
    'POST /bond/api/v0/accounts':
      'newer paths: a link token for a customer or a business, or an account by its numbers',
    'POST /bond/api/v0/accounts/:linked_account_id': 'newer paths: exchanges a public token',
    'PATCH /bond/api/v0/accounts/:linked_account_id': 'newer paths: a link token in update mode, or what came of it',
    'POST /bond/api/v0/accounts/processor_tokens': "links an account of the brand's own at Plaid",
    'POST /bond/api/v0/auth/key/temporary': 'short-lived keys for one customer',
  },
  cybrid: {
    'POST /cybrid/api/customer_tokens': "a token for one customer; asks for the bank's",
    'POST, GET /cybrid/api/workflows': 'asks for a link token; the list',
    'GET /cybrid/api/workflows/:guid': 'the workflow, with its link token once it has completed',
    'POST, GET /cybrid/api/external_bank_accounts': 'adds an account; the list',
    'GET, PATCH, DELETE /cybrid/api/external_bank_accounts/:guid':
      'one account: looks at it, changes its state, deletes it',
  },
  plaid: {
    'POST /plaid/link/token/create': 'a link token, in update mode with an access token',
    'POST /plaid/link/token/get': 'what it was made for, and what came of it',
    'POST /plaid/item/public_token/exchange': 'an access token for a public token',
    'POST /plaid/processor/token/create': 'a processor token for one account',
    'POST /plaid/accounts/get': 'the accounts of an Item',
    'POST /plaid/auth/get': 'the accounts with their numbers',
    'POST /plaid/item/get': 'how an Item stands',
    'POST /plaid/item/remove': 'ends an Item and revokes its tokens',
    'POST /plaid/institutions/get_by_id': 'an institution',
    'POST /plaid/sandbox/public_token/create': 'an Item without Link',
    'POST /plaid/sandbox/item/reset_login': 'lets its bank want a login',
    'POST /plaid/sandbox/item/set_verification_status': 'ends automatic micro-deposits now',
  },
  link: {
    'POST /link/sessions': '{ link_token }: begins a run of Link',
    'POST /link/sessions/:link_session_id/success': '{ institution, accounts }: ends it with a public token',
    'POST /link/sessions/:link_session_id/exit': '{ status, error_code }: leaves it',
    'POST /link/sessions/:link_session_id/deposit_code': '{ code }: checks the code of a same-day deposit',
    'POST /link/sessions/:link_session_id/oauth': '{ institution, accounts, page_uri }: sets out for an OAuth bank',
    'GET, POST /link/oauth/:oauth_state_id': "the bank's page, and what is decided there",
    'POST /link/oauth/:oauth_state_id/finish': '{ link_token }: takes over what was decided, once',
    'GET /link/v2/stable/link-initialize.js': "the stand-in for Plaid's script, where the mock was given one",
  },
  control: {
    'GET /control/state': 'all that the mock knows, without a secret',
    'GET /control/secrets': 'all that must never reach a browser, and the credentials for each platform',
    'GET, POST /control/clock': '{ advance_ms }: moves the time',
    'GET, POST, DELETE /control/faults':
      '{ method, path, with_body, status, body, headers, delay_ms, lose_answer, duplicate, times }: what goes wrong next',
    'POST /control/switches':
      '{ spend_link_token_on_exit, latency_ms, bond, cybrid, rate_limits, automatic_deposits, login_required }',
    'POST /control/reset': 'back to the beginning',
  },
} as const
