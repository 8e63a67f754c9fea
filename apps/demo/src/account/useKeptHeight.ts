import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * Returns a ref for an element that keeps at least its height when a count changes, so that what is below it stays in
 * place when its content becomes shorter.
 *
 * @param count undefined for a content whose height is not to be kept
 */
export function useKeptHeight<element extends HTMLElement>(count: number | undefined): RefObject<element | null> {
  const ref = useRef<element>(null)
  useLayoutEffect(() => {
    const { current } = ref
    if (!current || count === undefined) return undefined
    let height = 0
    const observer = new ResizeObserver(() => {
      height = current.offsetHeight
    })
    observer.observe(current)
    return () => {
      observer.disconnect()
      current.style.minHeight = `${height}px`
    }
  }, [count])
  return ref
}
