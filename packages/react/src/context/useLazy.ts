'use client'
import type * as lazy from '../lazy.ts'
import { useSnapshot } from './useSnapshot.ts'

/** What is loaded after the first view; null until then. */
export function useLazy(): typeof lazy | null {
  // The provider gives the session this module, and the session need not know what else is in it.
  return useSnapshot(({ module }) => module) as typeof lazy | null
}
