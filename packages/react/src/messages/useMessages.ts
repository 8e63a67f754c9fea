'use client'
import { useMemo } from 'react'
import { useBanklink } from '../provider/BanklinkContext.ts'
import { mergeMessages } from './mergeMessages.ts'

/** A component's words: its own, unless the provider was given others. */
export function useMessages<words extends object>(defaults: words): words {
  const { messages } = useBanklink()
  return useMemo(() => mergeMessages(defaults, messages), [defaults, messages])
}
