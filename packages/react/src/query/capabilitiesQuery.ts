import { type BanklinkError, type Capabilities, type LinkBackend, toBanklinkError } from '@banklink/core'
import { queryOptions, type UseQueryOptions } from '@tanstack/react-query'
import type { LinkSession } from '../session/LinkSession.ts'
import { type AccountScope, type CapabilitiesKey, capabilitiesKey } from './accountKeys.ts'

export type CapabilitiesQueryOptions = UseQueryOptions<Capabilities, BanklinkError, Capabilities, CapabilitiesKey>

export interface CapabilitiesQueryScope extends AccountScope {
  backend: LinkBackend
  /** Which has asked already. */
  session?: Pick<LinkSession, 'capabilities'>
}

/** What the platform can do. It does not change while a page lives, so it is asked once. */
export function capabilitiesQuery(scope: CapabilitiesQueryScope): CapabilitiesQueryOptions {
  return queryOptions({
    queryKey: capabilitiesKey(scope),
    queryFn: ({ signal }) =>
      (scope.session?.capabilities() ?? scope.backend.capabilities({ signal })).catch((cause: unknown) => {
        throw toBanklinkError(cause)
      }),
    retry: (failures, error) => error.retryable && failures < 2,
    staleTime: Number.POSITIVE_INFINITY,
  })
}
