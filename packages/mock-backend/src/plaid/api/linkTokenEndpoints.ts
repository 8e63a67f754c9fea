import * as v from 'valibot'
import type { MockWorld } from '../../world/MockWorld.ts'
import { createLinkToken } from '../linkTokens.ts'
import { invalidLinkToken, plaidApiErrorBody } from '../PlaidError.ts'
import type { LinkSession, LinkToken } from '../PlaidState.ts'
import { accountFilters, allowedSubtypes } from './accountFilters.ts'
import { checkLinkTokenRequest } from './checkLinkTokenRequest.ts'
import { findItem } from './findItem.ts'
import { invalidField, optionalText, text } from './readRequest.ts'

const languages = 'da nl en et fr de hi it lv lt no pl pt ro es sv vi'.split(' ')
const countries = 'US GB ES NL FR IE CA DE IT PL DK NO SE EE LT LV PT BE AT FI'.split(' ')
const flag = v.optional(v.boolean(), false)

/** The body of `/link/token/create`. */
export const linkTokenRequest = v.object({
  client_name: text,
  language: v.picklist(languages),
  country_codes: v.pipe(v.array(v.picklist(countries)), v.minLength(1)),
  user: v.object({ client_user_id: text }),
  products: v.optional(v.array(text), []),
  required_if_supported_products: v.optional(v.array(text), []),
  optional_products: v.optional(v.array(text), []),
  additional_consented_products: v.optional(v.array(text), []),
  access_token: optionalText,
  // A bank returns to it as it is: with a query or a fragment of its own the way back would be lost.
  redirect_uri: v.optional(v.nullable(v.pipe(v.string(), v.url(), v.regex(/^[^?#]+$/))), null),
  webhook: v.optional(v.nullable(v.pipe(v.string(), v.url())), null),
  link_customization_name: optionalText,
  account_filters: v.optional(accountFilters),
  auth: v.optional(
    v.object({
      automated_microdeposits_enabled: flag,
      instant_match_enabled: v.optional(v.boolean(), true),
      same_day_microdeposits_enabled: flag,
      instant_microdeposits_enabled: flag,
      auth_type_select_enabled: flag,
      sms_microdeposits_verification_enabled: v.optional(v.boolean()),
      reroute_to_credentials: v.optional(v.picklist(['OFF', 'OPTIONAL', 'FORCED'])),
      flow_type: v.optional(v.unknown()),
    }),
    {},
  ),
  // Taken, and without an answer: so Plaid does where a client is not enabled for Hosted Link.
  hosted_link: v.optional(v.nullable(v.looseObject({}))),
  enable_multi_item_link: flag,
  user_id: optionalText,
  user_token: optionalText,
  third_party_user_token: optionalText,
  access_tokens: v.optional(v.nullable(v.array(text)), null),
  update: v.optional(
    v.object({
      account_selection_enabled: flag,
      user: flag,
      item_ids: v.optional(v.nullable(v.array(text)), null),
    }),
    {},
  ),
})

export type LinkTokenRequest = v.InferOutput<typeof linkTokenRequest>

/** Makes a link token for the brand's own Plaid account, in update mode where an access token comes with it. */
export function createToken(world: MockWorld, request: LinkTokenRequest): Record<string, unknown> {
  checkLinkTokenRequest(request)
  const item = request.access_token === null ? undefined : findItem(world, request.access_token)
  if (item && request.products.length > 0) throw invalidField('products must be left out in update mode')
  if (!item && request.products.length === 0) throw invalidField('products must name a product')
  const filters = request.account_filters
  const token = createLinkToken(world, {
    plaidClient: 'brand',
    clientUserId: request.user.client_user_id,
    clientName: request.client_name.length > 30 ? 'This Application' : request.client_name,
    products: request.products,
    alsoProducts: [...request.required_if_supported_products, ...request.optional_products].filter(isSupported),
    consentedProducts: request.additional_consented_products,
    ...(filters ? { accountFilters: filters, accountSubtypes: allowedSubtypes(filters, request.products) } : {}),
    ...(item ? { item } : {}),
    redirectUri: request.redirect_uri,
    language: request.language,
    countryCodes: request.country_codes,
    webhook: item ? null : request.webhook,
    auth: {
      instantMatch: request.auth.instant_match_enabled,
      automatedDeposits: request.auth.automated_microdeposits_enabled,
      sameDayDeposits: request.auth.same_day_microdeposits_enabled,
      instantDeposits: request.auth.instant_microdeposits_enabled,
      typeSelect: request.auth.auth_type_select_enabled,
    },
    accountSelection: request.update.account_selection_enabled,
  })
  return { link_token: token.value, expiration: new Date(token.expiresAt).toISOString() }
}

// What every bank of the Sandbox here has besides what Link is opened for.
function isSupported(product: string): boolean {
  return product === 'auth' || product === 'identity'
}

export const linkTokenQuestion = v.object({ link_token: text })

/** How long a session's results can be read, in milliseconds after its end: 6 hours. */
const sessionResultsLife: number = 6 * 3_600_000

/** The request of a link token, and the results of its runs of Link. Expired tokens can be read too. */
export function readToken(world: MockWorld, { link_token }: { link_token: string }): Record<string, unknown> {
  const token = world.plaid.linkTokens.get(link_token)
  if (token?.plaidClient !== 'brand') throw invalidLinkToken()
  return {
    link_token: token.value,
    created_at: new Date(token.createdAt).toISOString(),
    expiration: new Date(token.expiresAt).toISOString(),
    metadata: metadataOf(token),
    link_sessions: [...world.plaid.linkSessions.values()]
      .filter((session) => session.linkToken === token)
      .map((session) => sessionFields(world, session)),
  }
}

function metadataOf(token: LinkToken): Record<string, unknown> {
  return {
    initial_products: [...token.products],
    webhook: token.webhook,
    country_codes: [...token.countryCodes],
    language: token.language,
    redirect_uri: token.redirectUri,
    client_name: token.clientName,
    ...(token.accountFilters ? { account_filters: token.accountFilters } : {}),
  }
}

function sessionFields(world: MockWorld, session: LinkSession): Record<string, unknown> {
  const isReadable = session.finishedAt !== null && world.clock.now() < session.finishedAt + sessionResultsLife
  return {
    link_session_id: session.id,
    started_at: new Date(session.startedAt).toISOString(),
    finished_at: session.finishedAt === null ? null : new Date(session.finishedAt).toISOString(),
    ...(isReadable ? { exit: exitFields(world, session), results: resultFields(session) } : {}),
    events: [],
  }
}

function exitFields(world: MockWorld, { id, exit }: LinkSession): Record<string, unknown> | null {
  if (!exit) return null
  const requestId = world.ids.requestId()
  const error = { type: 'ITEM_ERROR', code: exit.errorCode ?? '', message: 'The user saw this error in Link.' }
  return {
    error: exit.errorCode === null ? null : plaidApiErrorBody(error, requestId),
    metadata: { link_session_id: id, request_id: requestId, status: exit.status ?? '', institution: null },
  }
}

function resultFields({ publicToken }: LinkSession): Record<string, unknown> | null {
  if (!publicToken) return null
  const { item, value } = publicToken
  return {
    item_add_results: [
      {
        public_token: value,
        institution: item.institution && {
          name: item.institution.name,
          institution_id: item.institution.institution_id,
        },
        accounts: item.accounts.map(({ id, name, mask, type, subtype, verificationStatus, classType }) => ({
          id,
          name,
          mask,
          type,
          subtype,
          verification_status: verificationStatus,
          class_type: classType,
        })),
      },
    ],
    cra_item_add_results: [],
    cra_update_results: [],
    bank_income_results: [],
    payroll_income_results: [],
    document_income_results: null,
  }
}
