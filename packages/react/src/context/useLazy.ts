'use client'
import type * as lazy from '../lazy.ts'
import { useSnapshot } from './useSnapshot.ts'

/** Returns the lazy module; `null` until it is loaded. */
export function useLazy(): typeof lazy | null {
  // The provider gives the session this module, and the session need not know what else is in it.
  return useSnapshot(({ module }) => module) as typeof lazy | null
}
