'use client'
import { type ForwardedRef, type RefCallback, useMemo } from 'react'

/** One ref for an element that a part needs itself and the caller wants too. */
export function useMergedRef<element>(own: ForwardedRef<element>, given: ForwardedRef<element>): RefCallback<element> {
  return useMemo(() => mergeRefs([own, given]), [own, given])
}

function mergeRefs<element>(refs: readonly ForwardedRef<element>[]): RefCallback<element> {
  return (found) => {
    for (const ref of refs) {
      if (typeof ref === 'function') ref(found)
      else if (ref) ref.current = found
    }
  }
}
