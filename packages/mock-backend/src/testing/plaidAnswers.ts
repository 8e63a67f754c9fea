import * as v from 'valibot'

/*
 * The shapes of Plaid's answers: every field that its OpenAPI document requires, with the values that it allows.
 * https://github.com/plaid/plaid-openapi
 */

const text = v.pipe(v.string(), v.nonEmpty())
const textOrNull = v.nullable(v.string())
const amount = v.nullable(v.number())
const instant = v.pipe(v.string(), v.isoTimestamp())
const products = v.array(v.picklist(['auth', 'balance', 'identity', 'transactions', 'transfer']))
const requestId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{15}$/))

export const plaidErrorAnswer = v.object({
  error_type: v.picklist([
    'INVALID_REQUEST',
    'INVALID_RESULT',
    'INVALID_INPUT',
    'INSTITUTION_ERROR',
    'RATE_LIMIT_EXCEEDED',
    'API_ERROR',
    'ITEM_ERROR',
    'OAUTH_ERROR',
    'MICRODEPOSITS_ERROR',
    'SANDBOX_ERROR',
  ]),
  error_code: v.pipe(v.string(), v.regex(/^[A-Z_]+$/)),
  error_message: text,
  display_message: textOrNull,
  request_id: requestId,
  documentation_url: v.pipe(v.string(), v.url()),
  suggested_action: textOrNull,
})

const item = v.object({
  item_id: text,
  institution_id: textOrNull,
  institution_name: textOrNull,
  webhook: textOrNull,
  auth_method: v.picklist(['INSTANT_AUTH', 'INSTANT_MATCH', 'AUTOMATED_MICRODEPOSITS', 'SAME_DAY_MICRODEPOSITS']),
  error: v.nullable(plaidErrorAnswer),
  available_products: products,
  billed_products: products,
  consent_expiration_time: v.nullable(instant),
  update_type: v.picklist(['background', 'user_present_required']),
})

const verificationStatus = v.picklist([
  'automatically_verified',
  'pending_automatic_verification',
  'pending_manual_verification',
  'unsent',
  'manually_verified',
  'verification_expired',
  'verification_failed',
])

const account = v.object({
  account_id: text,
  balances: v.object({
    available: amount,
    current: amount,
    limit: amount,
    iso_currency_code: textOrNull,
    unofficial_currency_code: textOrNull,
  }),
  mask: textOrNull,
  name: text,
  official_name: textOrNull,
  type: v.picklist(['depository', 'credit', 'loan', 'investment', 'other']),
  subtype: textOrNull,
  verification_status: v.optional(verificationStatus),
  holder_category: v.nullable(v.picklist(['business', 'personal', 'unrecognized'])),
})

const linkAccount = v.object({
  id: text,
  name: v.string(),
  mask: textOrNull,
  type: text,
  subtype: text,
  verification_status: textOrNull,
  class_type: textOrNull,
})

const linkSession = v.object({
  link_session_id: text,
  started_at: instant,
  finished_at: v.nullable(instant),
  exit: v.optional(
    v.nullable(
      v.object({
        error: v.nullable(plaidErrorAnswer),
        metadata: v.object({ link_session_id: text, request_id: requestId, status: v.string() }),
      }),
    ),
  ),
  events: v.array(v.object({ event_name: text, timestamp: instant, event_id: text })),
  results: v.optional(
    v.nullable(
      v.object({
        item_add_results: v.array(
          v.object({
            public_token: text,
            accounts: v.array(linkAccount),
            institution: v.nullable(v.object({ name: textOrNull, institution_id: textOrNull })),
          }),
        ),
        cra_item_add_results: v.array(v.unknown()),
        cra_update_results: v.array(v.unknown()),
        bank_income_results: v.array(v.unknown()),
        payroll_income_results: v.array(v.unknown()),
        document_income_results: v.null(),
      }),
    ),
  ),
})

/** What each call answers when it goes well. */
export const plaidAnswers = {
  linkTokenCreate: v.object({
    link_token: v.pipe(v.string(), v.regex(/^link-sandbox-[0-9a-f-]{36}$/)),
    expiration: instant,
    request_id: requestId,
  }),
  linkTokenGet: v.object({
    link_token: text,
    created_at: v.nullable(instant),
    expiration: v.nullable(instant),
    link_sessions: v.array(linkSession),
    metadata: v.object({
      initial_products: products,
      webhook: textOrNull,
      country_codes: v.array(v.pipe(v.string(), v.length(2))),
      language: textOrNull,
      redirect_uri: textOrNull,
      client_name: textOrNull,
    }),
    request_id: requestId,
  }),
  itemPublicTokenExchange: v.object({
    access_token: v.pipe(v.string(), v.regex(/^access-sandbox-[0-9a-f-]{36}$/)),
    item_id: text,
    request_id: requestId,
  }),
  processorTokenCreate: v.object({
    processor_token: v.pipe(v.string(), v.regex(/^processor-sandbox-[0-9a-f-]{36}$/)),
    request_id: requestId,
  }),
  accountsGet: v.object({ accounts: v.array(account), item, request_id: requestId }),
  authGet: v.object({
    accounts: v.array(account),
    numbers: v.object({
      ach: v.array(
        v.object({
          account_id: text,
          account: v.pipe(v.string(), v.digits()),
          routing: v.pipe(v.string(), v.regex(/^\d{9}$/)),
          wire_routing: textOrNull,
        }),
      ),
      eft: v.array(v.unknown()),
      international: v.array(v.unknown()),
      bacs: v.array(v.unknown()),
    }),
    item,
    request_id: requestId,
  }),
  itemGet: v.object({
    item: v.object({ ...item.entries, created_at: instant }),
    status: v.object({ investments: v.null(), transactions: v.null(), last_webhook: v.null() }),
    request_id: requestId,
  }),
  itemRemove: v.object({ request_id: requestId }),
  institutionsGetById: v.object({
    institution: v.object({
      institution_id: v.pipe(v.string(), v.regex(/^ins_\d+$/)),
      name: text,
      products,
      country_codes: v.array(v.pipe(v.string(), v.length(2))),
      routing_numbers: v.array(v.pipe(v.string(), v.regex(/^\d{9}$/))),
      oauth: v.boolean(),
    }),
    request_id: requestId,
  }),
  sandboxPublicTokenCreate: v.object({
    public_token: v.pipe(v.string(), v.regex(/^public-sandbox-[0-9a-f-]{36}$/)),
    request_id: requestId,
  }),
  sandboxItemResetLogin: v.object({ reset_login: v.literal(true), request_id: requestId }),
  sandboxItemSetVerificationStatus: v.object({ request_id: requestId }),
}
