import type { LinkExit, LinkResult, LinkResultAccount } from './LinkResult.ts'

/** The metadata that Link passes to `onSuccess`, loosely typed: fields may be missing, null or empty. */
export interface PlaidSuccessMetadata {
  institution?: PlaidInstitutionMetadata | null
  accounts?: readonly PlaidAccountMetadata[] | null
  link_session_id?: string | null
}

/** The metadata that Link passes to `onExit`. */
export interface PlaidExitMetadata {
  institution?: PlaidInstitutionMetadata | null
  status?: string | null
  link_session_id?: string | null
  request_id?: string | null
}

/** The bank, as Link passes it. */
export interface PlaidInstitutionMetadata {
  institution_id?: string | null
  name?: string | null
}

/** An account, as Link passes it. */
export interface PlaidAccountMetadata {
  id: string
  name?: string | null
  mask?: string | null
  type?: string | null
  subtype?: string | null
  verification_status?: string | null
  /** Not in react-plaid-link's types; some banks' accounts have it. */
  iso_currency_code?: string | null
}

/**
 * Maps the metadata of Link's `onSuccess`.
 * Null, missing and empty all become null; an institution without an ID and a name is no institution. The deprecated
 * `account` and `account_id` are not read.
 *
 * @example
 * toLinkResult(metadata).accounts[0]?.verificationStatus // null: Instant Auth or Instant Match
 * @see https://plaid.com/docs/link/web/#onsuccess
 */
export function toLinkResult(metadata: PlaidSuccessMetadata): LinkResult {
  return {
    linkSessionId: metadata.link_session_id ?? '',
    institution: toInstitution(metadata.institution),
    accounts: (metadata.accounts ?? []).map(toAccount),
  }
}

/**
 * Maps the metadata of Link's `onExit`.
 *
 * @see https://plaid.com/docs/link/web/#onexit
 */
export function toLinkExit(metadata: PlaidExitMetadata | null | undefined): LinkExit {
  return {
    status: filled(metadata?.status),
    institution: toInstitution(metadata?.institution),
    linkSessionId: filled(metadata?.link_session_id),
    requestId: filled(metadata?.request_id),
  }
}

function toInstitution(institution: PlaidInstitutionMetadata | null | undefined): LinkResult['institution'] {
  const id = filled(institution?.institution_id)
  const name = filled(institution?.name)
  return id || name ? { id, name } : null
}

function toAccount(account: PlaidAccountMetadata): LinkResultAccount {
  return {
    id: account.id,
    name: account.name ?? '',
    mask: filled(account.mask),
    type: account.type ?? '',
    subtype: account.subtype ?? '',
    verificationStatus: filled(account.verification_status),
    currency: filled(account.iso_currency_code),
  }
}

function filled(text: string | null | undefined): string | null {
  return text || null
}
