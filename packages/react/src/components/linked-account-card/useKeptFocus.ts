'use client'
import { type RefObject, useLayoutEffect, useRef } from 'react'

export interface KeptFocus<element extends HTMLElement> {
  ref: RefObject<element | null>
  tabIndex: -1
  onFocus: () => void
  onBlur: () => void
}

/**
 * Props for an element that takes the focus if a focused element inside it is removed, so that keyboard users keep
 * their place.
 */
export function useKeptFocus<element extends HTMLElement>(): KeptFocus<element> {
  const ref = useRef<element>(null)
  const isInside = useRef(false)
  useLayoutEffect(() => {
    // React takes an element away without a blur.
    if (!isInside.current || document.activeElement !== document.body) return
    isInside.current = false
    ref.current?.focus({ preventScroll: true })
  })
  return {
    ref,
    tabIndex: -1,
    onFocus() {
      isInside.current = true
    },
    onBlur() {
      isInside.current = false
    },
  }
}
