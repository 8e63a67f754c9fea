import * as v from 'valibot'

/*
 * The shapes of Cybrid's answers, as its API models have them.
 * https://github.com/Cybrid-app/cybrid-api-bank-typescript
 */

const guid = v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/))
const instant = v.pipe(v.string(), v.isoTimestamp())
const textOrNull = v.nullable(v.string())
const integer = v.pipe(v.number(), v.integer())

const workflow = v.strictObject({
  guid,
  bank_guid: guid,
  customer_guid: v.nullable(guid),
  type: v.literal('plaid'),
  state: v.picklist(['storing', 'completed', 'failed']),
  failure_code: textOrNull,
  created_at: instant,
  updated_at: instant,
})

const pii = v.strictObject({
  names: v.array(v.string()),
  addresses: v.array(
    v.strictObject({
      street: v.string(),
      street2: textOrNull,
      city: v.string(),
      subdivision: v.string(),
      postal_code: v.string(),
      country_code: v.pipe(v.string(), v.length(2)),
    }),
  ),
  email_addresses: v.array(v.string()),
  phone_numbers: v.array(v.string()),
  account_details: v.array(v.strictObject({ account_number: v.string() })),
  routing_details: v.array(
    v.strictObject({ routing_number_type: v.picklist(['ABA', 'CPA', 'IFSC']), routing_number: v.string() }),
  ),
})

const externalBankAccount = v.strictObject({
  guid,
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(128)),
  asset: v.string(),
  account_kind: v.picklist(['plaid', 'plaid_processor_token', 'raw_routing_details']),
  environment: v.picklist(['sandbox', 'production']),
  bank_guid: guid,
  customer_guid: v.nullable(guid),
  counterparty_guid: textOrNull,
  created_at: instant,
  updated_at: instant,
  plaid_institution_id: textOrNull,
  plaid_account_mask: textOrNull,
  plaid_account_name: textOrNull,
  state: v.picklist(['storing', 'completed', 'failed', 'refresh_required', 'unverified', 'deleting', 'deleted']),
  failure_code: v.nullable(
    v.picklist([
      'invalid_routing_number',
      'invalid_account_number',
      'invalid_account_type',
      'duplicate',
      'plaid_processor_token',
      'plaid_multiple_accounts',
      'create_failed',
      'unverified_counterparty',
    ]),
  ),
  balance_updated_at: v.nullable(instant),
  balances: v.nullable(v.strictObject({ available: integer, current: integer })),
  pii: v.nullable(v.array(pii)),
})

function list<T extends v.GenericSchema>(
  row: T,
): v.GenericSchema<unknown, { total: number; objects: v.InferOutput<T>[] }> {
  return v.strictObject({
    total: integer,
    page: integer,
    per_page: v.pipe(integer, v.minValue(1), v.maxValue(100)),
    objects: v.array(row),
  })
}

/** What each call answers when it goes well. */
export const cybridAnswers = {
  workflow,
  workflowWithToken: v.strictObject({ ...workflow.entries, plaid_link_token: textOrNull }),
  workflows: list(workflow),
  externalBankAccount,
  externalBankAccounts: list(externalBankAccount),
  customerToken: v.strictObject({ access_token: v.string(), created_at: instant }),
}

/** Every error has this shape. */
export const cybridErrorAnswer = v.strictObject({
  status: integer,
  error_message: v.pipe(v.string(), v.nonEmpty()),
  message_code: v.pipe(v.string(), v.regex(/^[a-z_]+$/)),
})
