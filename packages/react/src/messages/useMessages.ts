'use client'
import { useBanklink } from '../context/BanklinkContext.ts'
import type { MessageOverrides } from './Messages.ts'
import { mergeMessages } from './mergeMessages.ts'

/** Messages, with the locale that formats their money, dates and plurals. */
export type Spoken<words extends object> = words & { locale: string }

/** Returns a component's messages: its defaults, overridden by the provider's. */
export function useMessages<words extends object>(defaults: words): Spoken<words> {
  const { messages, locale } = useBanklink()
  return spokenOf(defaults, messages, locale)
}

/** Merged once for all cards of a list: the same three give the same object. */
function spokenOf<words extends object>(defaults: words, messages: MessageOverrides, locale: string): Spoken<words> {
  const known = merged.get(messages) ?? new WeakMap<object, Spoken<object>>()
  merged.set(messages, known)
  const found = known.get(defaults)
  if (found?.locale === locale) return found as Spoken<words>
  const spoken = { ...mergeMessages(defaults, messages), locale }
  known.set(defaults, spoken)
  return spoken
}

const merged = new WeakMap<MessageOverrides, WeakMap<object, Spoken<object>>>()
