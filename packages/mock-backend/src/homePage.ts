import { ofPlatforms, type PlatformId } from './platforms.ts'

/** The list of endpoints, at the mock's root address. */
export const homePage = {
  name: '@banklink/mock-backend',
  about: 'Bond, Cybrid and Plaid over HTTP, in memory, for tests and demos. Nothing here is real.',
  ...ofPlatforms<Record<PlatformId, Readonly<Record<string, string>>>>(({ home }) => home),
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
    'POST /control/reset': 'back to the beginning, with other IDs',
  },
}
