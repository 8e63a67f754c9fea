import type { BanklinkErrorCode, LinkBackend } from '@banklink/core'
import type { AuditEvent } from './audit/AuditEvent.ts'
import type { AuditTrail } from './audit/AuditTrail.ts'
import { type AuditedLink, auditedBackend } from './audit/auditedBackend.ts'
import type { BackendContext, GatewayOptions, Session } from './Gateway.ts'
import { logErrors } from './log.ts'
import { observedFetch } from './observe/observedFetch.ts'

/** Makes the backend of a session for one request, or for one job. */
export type MakeBackend<session> = (session: session, request: Omit<BackendContext, 'fetch'>) => Promise<RequestBackend>

export interface RequestBackend {
  backend: LinkBackend
  /** The same backend, with the purpose and the account of a link in progress in its audit events. */
  about: (link: AuditedLink) => LinkBackend
  /** Records that the gateway itself refused something, so that the backend was not called. */
  refused: (refusal: Refusal) => Promise<void>
}

export interface Refusal extends Pick<AuditEvent, 'type' | 'purpose'> {
  code: BanklinkErrorCode
}

/** Where events go; null if the options have no `audit`. */
export function auditTrail<session extends Session>({
  audit,
}: Pick<GatewayOptions<session>, 'audit'>): AuditTrail | null {
  return typeof audit === 'function' ? { record: audit } : (audit ?? null)
}

/** The brand's own backend, audited and observed if the options ask for it. */
export function backendMaker<session extends Session>(
  options: GatewayOptions<session>,
  { clock }: { clock: { now(): number } },
): MakeBackend<session> {
  const { onUpstream, log = logErrors } = options
  const audit = auditTrail(options)
  return async (session, request) => {
    const fetch = onUpstream ? observedFetch({ request, onUpstream, clock }) : globalThis.fetch
    const made = await options.backend(session, { ...request, fetch })
    if (!audit) return { backend: made, about: () => made, refused: async () => {} }
    const { ownerKey, actor = ownerKey } = session
    const { requestId } = request
    const record = async (event: AuditEvent): Promise<void> => {
      try {
        await audit.record(event)
      } catch {
        const failed = { requestId, method: 'AUDIT', route: event.type, status: 500, durationMs: 0 }
        log({ level: 'error', ...failed, code: 'audit_failed' })
      }
    }
    const who = { ownerKey, actor, requestId }
    const about = (link?: AuditedLink): LinkBackend => auditedBackend(made, { ...who, clock, record }, link)
    const rest = { platform: made.id, accountId: null, outcome: 'failed', ...who }
    return {
      backend: about(),
      about,
      refused: (refusal) => record({ ...refusal, at: clock.now(), ...rest }),
    }
  }
}
