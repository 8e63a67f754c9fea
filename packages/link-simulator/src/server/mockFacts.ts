import type { AuthFlows, TokenFacts, UpdateFacts, UpdateNeed } from '../flow/Flow.ts'
import { type Institution, institutionOf } from '../sandbox/institutions.ts'
import type { PlaidAccount } from '../sdk/PlaidSdk.ts'
import type { OauthReturn } from './LinkServer.ts'

/** A JSON object, of which nothing is known. */
export type Body = Record<string, unknown>

export function isBody(value: unknown): value is Body {
  return typeof value === 'object' && value !== null
}

/** The mock's data of a link token. */
export function toFacts(body: Body): TokenFacts {
  const isUpdateMode = body.is_update_mode === true
  return {
    linkSessionId: String(body.link_session_id),
    clientName: textOf(body.client_name) ?? 'This app',
    isUpdateMode,
    accountSubtypes: listOf(body.account_subtypes),
    auth: toAuth(isBody(body.auth) ? body.auth : {}),
    countryCodes: listOf(body.country_codes) ?? ['US'],
    products: listOf(body.products) ?? [],
    update: isUpdateMode ? toUpdate(body) : null,
  }
}

/** The mock's data of an OAuth return. */
export function toOauthReturn({ decision, institution, accounts, session }: Body): OauthReturn {
  return {
    decision: decision === 'allowed' || decision === 'denied' ? decision : 'pending',
    institution: toInstitution(institution) ?? { id: '', name: '' },
    accounts: toAccounts(accounts),
    facts: toFacts(isBody(session) ? session : {}),
  }
}

function toAuth(auth: Body): AuthFlows {
  return {
    instantMatch: auth.instant_match_enabled === true,
    automatedDeposits: auth.automated_microdeposits_enabled === true,
    sameDayDeposits: auth.same_day_microdeposits_enabled === true,
    instantDeposits: auth.instant_microdeposits_enabled === true,
    typeSelect: auth.auth_type_select_enabled === true,
  }
}

function toUpdate({ update, institution, accounts }: Body): UpdateFacts {
  const { needs, account_selection_enabled } = isBody(update) ? update : {}
  return {
    need: updateNeeds.find((need) => need === needs) ?? 'login',
    institution: toInstitution(institution),
    accounts: toAccounts(accounts),
    choosesAccounts: account_selection_enabled === true,
  }
}

const updateNeeds: readonly UpdateNeed[] = ['login', 'accounts', 'deposits', 'nothing']

function toInstitution(value: unknown): Institution | null {
  if (!isBody(value)) return null
  const [id, name] = [textOf(value.institution_id), textOf(value.name)]
  return id === null || name === null ? null : institutionOf({ id, name })
}

function toAccounts(value: unknown): readonly PlaidAccount[] {
  return Array.isArray(value) ? value.filter(isBody).map(toAccount) : []
}

function toAccount(account: Body): PlaidAccount {
  return {
    id: String(account.id),
    name: textOf(account.name) ?? '',
    mask: textOf(account.mask),
    type: textOf(account.type) ?? '',
    subtype: textOf(account.subtype) ?? '',
    verification_status: textOf(account.verification_status),
    class_type: textOf(account.class_type),
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function listOf(value: unknown): readonly string[] | null {
  return Array.isArray(value) ? value.map(String) : null
}
