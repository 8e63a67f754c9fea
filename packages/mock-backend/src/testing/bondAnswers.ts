import * as v from 'valibot'

/** The shapes of Bond's answers, field by field; one too many fails too. */

const id = v.pipe(v.string(), v.uuid())
const textOrNull = v.nullable(v.string())
const iso = v.pipe(v.string(), v.isoTimestamp())
/** Bond mixes two ways of writing a time. */
const time = v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d\.\d+(?:Z|-08)$/))
const token = { link_token: v.pipe(v.string(), v.startsWith('link-')), expiration: iso }
const verificationStatus = v.picklist([
  'instantly_verified',
  'pending_automatic_verification',
  'pending_manual_verification',
  'automatically_verified',
  'manually_verified',
  'verification_expired',
  'verification_failed',
  'unverifiable',
])
const linked = {
  access_token: v.pipe(v.string(), v.startsWith('access-')),
  status: v.picklist(['active', 'inactive']),
  verification_status: verificationStatus,
  account_type: v.picklist(['checking', 'savings']),
  account_category: v.literal('depository'),
}
const customerRow = {
  account_id: id,
  type: v.literal('external'),
  link_type: v.literal('plaid'),
  status: v.nullable(v.picklist(['active', 'inactive'])),
  verification_status: v.nullable(verificationStatus),
  customer_id: id,
  date_created: iso,
  date_updated: iso,
}
const listRow = {
  linked_account_id: id,
  plaid_access_token: textOrNull,
  customer_id: v.nullable(id),
  card_id: v.nullable(id),
  date_created: time,
  date_updated: time,
  status: v.nullable(v.picklist(['active', 'inactive', 'link initiated'])),
  verification_status: v.nullable(verificationStatus),
  bank_name: textOrNull,
  bank_logo: v.nullable(v.pipe(v.string(), v.startsWith('data:image/'))),
  account_type: textOrNull,
  account_category: textOrNull,
}
const removed = { status: v.literal('removed'), deleted_at: iso, date_created: iso, customer_id: v.nullable(id) }

/** What each call answers when it goes well. */
export const bondAnswers = {
  token: v.strictObject({
    linked_account_id: id,
    status: v.picklist(['inactive', 'link initiated']),
    verification_status: v.null(),
    ...token,
  }),
  exchange: v.strictObject(linked),
  renewal: v.strictObject({
    status: v.picklist(['active', 'inactive']),
    verification_status: verificationStatus,
    ...token,
  }),
  migration: v.strictObject({ linked_account_id: id, ...linked }),
  list: v.array(v.strictObject(listRow)),
  fullList: v.array(
    v.strictObject({
      ...listRow,
      account_number: v.nullable(v.pipe(v.string(), v.digits())),
      routing_number: v.nullable(v.pipe(v.string(), v.regex(/^\d{9}$/))),
    }),
  ),
  removal: v.strictObject({ ...removed, linked_account_id: id, account_id: id, bank_name: textOrNull }),
  customerToken: v.strictObject({ ...customerRow, ...token }),
  customerExchange: v.strictObject({ account_id: id, link_type: v.literal('plaid'), ...linked }),
  customerAccount: v.strictObject(customerRow),
  customerRemoval: v.strictObject({
    ...removed,
    account_id: id,
    business_id: v.nullable(id),
    type: v.literal('external'),
    link_type: v.literal('plaid'),
    verification_status: v.nullable(verificationStatus),
  }),
  processorToken: v.strictObject({
    ...customerRow,
    status: v.literal('active'),
    verification_status: v.literal('instantly_verified'),
    linked_account_id: id,
  }),
  temporaryKey: v.strictObject({ Identity: v.string(), Authorization: v.string() }),
}

/** An error that is no map of fields. */
export const bondErrorAnswer = v.strictObject({
  Message: v.pipe(v.string(), v.nonEmpty()),
  Status: v.pipe(v.number(), v.integer()),
  Code: v.pipe(v.string(), v.regex(/^[a-z_]+$/)),
  Type: v.picklist(['Request Error', 'Server Error', 'Process Error']),
})
