'use client'
import { type RefObject, useInsertionEffect, useRef } from 'react'

/** A ref with the values of the last committed render, for long-lived callbacks. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value)
  // Before layout effects, so that what they set off reads the new value already.
  useInsertionEffect(() => {
    latest.current = value
  })
  return latest
}
