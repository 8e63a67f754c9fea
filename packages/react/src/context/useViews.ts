'use client'
import type * as views from '../views.ts'
import { useSnapshot } from './useSnapshot.ts'

/** Returns the components that show a run apart from its button; null until they are loaded. */
export function useViews(): typeof views | null {
  // The session loads them, and need not know what they are.
  return useSnapshot((snapshot) => snapshot.views) as typeof views | null
}
