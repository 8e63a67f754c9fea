'use client'
import { type Ref, type RefCallback, useMemo } from 'react'

/** One ref for an element that a part needs itself and the caller wants too. None where nobody wants it. */
export function useMergedRef<element>(
  own: Ref<element> | undefined,
  given: Ref<element> | undefined,
): Ref<element> | undefined {
  return useMemo(() => (own && given ? mergeRefs([own, given]) : (own ?? given ?? undefined)), [own, given])
}

function mergeRefs<element>(refs: readonly (Ref<element> | undefined)[]): RefCallback<element> {
  let leave: (() => void)[] = []
  return (found) => {
    if (found) leave = refs.map((ref) => attach(ref, found))
    else for (const each of leave.splice(0)) each()
  }
}

/** As React does it: a function that answers with a cleanup gets that called in place of a null. */
function attach<element>(ref: Ref<element> | undefined, found: element): () => void {
  if (typeof ref === 'function') {
    const cleanup: unknown = ref(found)
    return typeof cleanup === 'function' ? (cleanup as () => void) : () => void ref(null)
  }
  if (!ref) return () => {}
  ref.current = found
  return () => {
    ref.current = null
  }
}
