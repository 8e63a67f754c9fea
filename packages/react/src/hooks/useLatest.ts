'use client'
import { type RefObject, useInsertionEffect, useRef } from 'react'

/** A ref that holds what the last finished render was given, for callbacks that outlive it. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value)
  // Before layout effects, so that what they set off reads the new value already.
  useInsertionEffect(() => {
    latest.current = value
  })
  return latest
}
