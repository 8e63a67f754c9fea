import type { End, FlowState } from '../flow/Flow.ts'
import type { ExitMetadata, NoAccount, PlaidInstitution, SuccessMetadata } from '../sdk/PlaidSdk.ts'

/** The second argument of `onSuccess`. */
export function successMetadata(
  { institution }: FlowState,
  { accounts, linkSessionId }: { accounts: Extract<End, { kind: 'success' }>['accounts']; linkSessionId: string },
): SuccessMetadata {
  const currency = institution?.currency && { iso_currency_code: institution.currency }
  const returned = accounts.map((account) => ({ ...account, ...currency }))
  const only = returned.length === 1 ? returned[0] : undefined
  return {
    institution: toPlaidInstitution(institution),
    accounts: returned,
    link_session_id: linkSessionId,
    transfer_status: null,
    account: only ? { ...only } : { ...noAccount },
    account_id: only?.id ?? null,
  }
}

/** The second argument of `onExit`. */
export function exitMetadata(
  { institution }: FlowState,
  ids: { status: ExitMetadata['status']; linkSessionId: string; requestId: string },
): ExitMetadata {
  return {
    institution: toPlaidInstitution(institution),
    status: ids.status,
    link_session_id: ids.linkSessionId,
    request_id: ids.requestId,
  }
}

export function toPlaidInstitution(institution: FlowState['institution']): PlaidInstitution | null {
  return institution ? { institution_id: institution.id, name: institution.name } : null
}

const noAccount: NoAccount = {
  id: null,
  name: null,
  mask: null,
  type: null,
  subtype: null,
  verification_status: null,
  class_type: null,
}
