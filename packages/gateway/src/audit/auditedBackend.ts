import { isBanklinkError, type LinkBackend, type LinkedAccount, type LinkToken, type Step } from '@banklink/core'
import type { AuditEvent } from './AuditEvent.ts'

export interface AuditContext extends Pick<AuditEvent, 'ownerKey' | 'actor' | 'requestId'> {
  clock: { now(): number }
  /** Takes each event before the request is answered. Never rejects. */
  record: (event: AuditEvent) => Promise<void>
}

type Subject = Pick<AuditEvent, 'type' | 'accountId' | 'purpose'>

/** What the browser's sealed state says about a link in progress. */
export type AuditedLink = Pick<AuditEvent, 'accountId' | 'purpose'>

/**
 * The same backend, with an event for everything that it does or fails to do. Reads are no events. `link` is for methods
 * whose own request says neither purpose nor account.
 */
export function auditedBackend(
  backend: LinkBackend,
  context: AuditContext,
  link: AuditedLink = { accountId: null, purpose: null },
): LinkBackend {
  const { clock, record, ...who } = context
  const audit = async <T>(subject: Subject, work: () => Promise<T>): Promise<T> => {
    const tell = (result: Partial<AuditEvent> & Pick<AuditEvent, 'outcome'>): Promise<void> =>
      record({ ...subject, at: clock.now(), ...who, platform: backend.id, code: null, ...result })
    try {
      const value = await work()
      await tell(resultOf(value as Step<LinkedAccount | LinkToken> | undefined))
      return value
    } catch (error) {
      await tell({ outcome: 'failed', code: isBanklinkError(error) ? error.code : 'gateway.failed' })
      throw error
    }
  }
  const add = backend.addByNumbers?.bind(backend)
  const abandon = backend.abandon?.bind(backend)
  return {
    id: backend.id,
    ...(backend.checksOwner && { checksOwner: true }),
    capabilities: (call) => backend.capabilities(call),
    list: (page, call) => backend.list(page, call),
    get: (id, call) => backend.get(id, call),
    begin: (request, call) =>
      audit(
        {
          type: 'link.started',
          purpose: request.purpose,
          accountId: request.purpose === 'link' ? null : request.accountId,
        },
        () => backend.begin(request, call),
      ),
    complete: (request, call) =>
      audit({ type: 'link.completed', purpose: 'link', accountId: null }, () => backend.complete(request, call)),
    completeUpdate: (request, call) =>
      audit({ type: 'account.updated', ...link }, () => backend.completeUpdate(request, call)),
    remove: (id, call) =>
      audit({ type: 'account.removed', purpose: null, accountId: id }, () => backend.remove(id, call)),
    // A browser asks every second: what is still pending is no news.
    async follow(pending, call) {
      const step = await backend.follow(pending, call)
      if (step.done) await audit({ type: 'step.followed', ...link }, async () => step)
      return step
    },
    ...(add && {
      addByNumbers: (input, call) =>
        audit({ type: 'account.added', purpose: null, accountId: null }, () => add(input, call)),
    }),
    ...(abandon && {
      abandon: (state, call) =>
        audit({ type: 'link.abandoned', purpose: 'link', accountId: null }, () => abandon(state, call)),
    }),
  }
}

function resultOf(value: Step<LinkedAccount | LinkToken> | undefined): Pick<AuditEvent, 'outcome'> & {
  accountId?: string
} {
  if (!value) return { outcome: 'done' }
  if (!value.done) return { outcome: 'pending' }
  return 'status' in value.value ? { outcome: value.value.status, accountId: value.value.id } : { outcome: 'done' }
}
