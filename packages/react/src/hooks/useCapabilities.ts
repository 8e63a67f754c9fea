'use client'
import type { BanklinkError, Capabilities } from '@banklink/core'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useBanklink } from '../context/BanklinkContext.ts'
import { type CapabilitiesKey, isOwnerKnown } from '../query/accountKeys.ts'
import { capabilitiesQuery } from '../query/capabilitiesQuery.ts'
import { type CallerQueryOptions, readWhen, withCallerOptions } from '../query/defineQuery.ts'

export interface UseCapabilitiesParameters<data = Capabilities> {
  /**
   * TanStack Query's options for this call. The client's defaults don't apply, and the key, the function, the network
   * mode, and initial and placeholder data can't be changed.
   */
  query?: CallerQueryOptions<Capabilities, CapabilitiesKey, data> | undefined
}

export type UseCapabilitiesReturn<data = Capabilities> = UseQueryResult<data, BanklinkError>

/**
 * Returns the platform's capabilities. An unsupported one is null, and not offered. Waits while there is no owner.
 *
 * @example
 * const canAdd = !!useCapabilities().data?.addByNumbers
 */
export function useCapabilities<data = Capabilities>(
  parameters: UseCapabilitiesParameters<data> = {},
): UseCapabilitiesReturn<data> {
  const banklink = useBanklink()
  const options = withCallerOptions(capabilitiesQuery(banklink), parameters.query)
  return useQuery(readWhen(isOwnerKnown(banklink), options), banklink.queryClient)
}
