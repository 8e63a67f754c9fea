'use client'
import { type Ref, type RefCallback, type RefObject, useMemo } from 'react'

/** Merges the refs of a part and its caller. */
export function useMergedRef<element>(
  inner: RefObject<element | null>,
  forwarded: Ref<element> | undefined,
): Ref<element> {
  return useMemo(() => (forwarded ? mergeRefs(inner, forwarded) : inner), [inner, forwarded])
}

function mergeRefs<element>(
  inner: RefObject<element | null>,
  forwarded: NonNullable<Ref<element>>,
): RefCallback<element> {
  let cleanUp: unknown
  return (element) => {
    inner.current = element
    if (typeof forwarded !== 'function') forwarded.current = element
    // As React 19 does it: a function that returned a cleanup gets that called in place of a null.
    else cleanUp = typeof cleanUp === 'function' ? void cleanUp() : forwarded(element)
  }
}
