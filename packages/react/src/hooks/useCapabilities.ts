'use client'
import type { BanklinkError, Capabilities } from '@banklink/core'
import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useBanklink } from '../context/BanklinkContext.ts'
import { capabilitiesQuery } from '../query/capabilitiesQuery.ts'

export type UseCapabilitiesReturn = UseQueryResult<Capabilities, BanklinkError>

/**
 * What the platform can do. What it lacks is null, and is not offered.
 *
 * @example
 * const canAdd = !!useCapabilities().data?.addByNumbers
 */
export function useCapabilities(): UseCapabilitiesReturn {
  const banklink = useBanklink()
  return useQuery(capabilitiesQuery(banklink), banklink.queryClient)
}
