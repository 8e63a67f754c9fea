import type { Capabilities, LinkBackend } from '@banklink/core'
import type { LinkSession } from '../session/LinkSession.ts'
import { type AccountScope, type CapabilitiesKey, capabilitiesKey } from './accountKeys.ts'
import { defineQuery, type KitQuery } from './defineQuery.ts'

export type CapabilitiesQueryOptions = KitQuery<Capabilities, CapabilitiesKey>

export interface CapabilitiesQueryScope extends AccountScope {
  backend: LinkBackend
  /** A session that may have loaded them. */
  session?: Pick<LinkSession, 'capabilities'> | undefined
}

/** The platform's capabilities. They don't change while a page is open, so they are requested once. */
export function capabilitiesQuery(scope: CapabilitiesQueryScope): CapabilitiesQueryOptions {
  return defineQuery({
    queryKey: capabilitiesKey(scope),
    read: (call) => scope.session?.capabilities(call) ?? scope.backend.capabilities(call),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
