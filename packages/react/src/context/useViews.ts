'use client'
import type * as views from '../views.ts'
import { useSnapshot } from './useSnapshot.ts'

/** What shows a run besides its button; null until it is loaded. */
export function useViews(): typeof views | null {
  // The session loads them, and need not know what they are.
  return useSnapshot((snapshot) => snapshot.views) as typeof views | null
}
