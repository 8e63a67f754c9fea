import type { Capabilities, LinkBackend } from '@banklink/core'
import type { LinkSession } from '../session/LinkSession.ts'
import { type AccountScope, type CapabilitiesKey, capabilitiesKey } from './accountKeys.ts'
import { defineQuery, type KitQuery } from './defineQuery.ts'

export type CapabilitiesQueryOptions = KitQuery<Capabilities, CapabilitiesKey>

export interface CapabilitiesQueryScope extends AccountScope {
  backend: LinkBackend
  /** Which has asked already. */
  session?: Pick<LinkSession, 'capabilities'> | undefined
}

/** What the platform can do. It does not change while a page lives, so it is asked once. */
export function capabilitiesQuery(scope: CapabilitiesQueryScope): CapabilitiesQueryOptions {
  return defineQuery({
    queryKey: capabilitiesKey(scope),
    read: (call) => scope.session?.capabilities(call) ?? scope.backend.capabilities(call),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
