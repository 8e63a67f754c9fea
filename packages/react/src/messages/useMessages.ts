'use client'
import { useMemo } from 'react'
import { useBanklink } from '../context/BanklinkContext.ts'
import { mergeMessages } from './mergeMessages.ts'

/** Words, and by whose money, dates and plurals they are filled. */
export type Spoken<words extends object> = words & { locale: string }

/** A component's words: its own, unless the provider was given others. */
export function useMessages<words extends object>(defaults: words): Spoken<words> {
  const { messages, locale } = useBanklink()
  return useMemo(() => ({ ...mergeMessages(defaults, messages), locale }), [defaults, messages, locale])
}
