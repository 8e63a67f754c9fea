import { platformWord } from '@banklink/core'

/** A platform's words for a state, for a support ticket. What is none is left out, and `unreadable` says so. */
export function wordsOf(texts: readonly (string | null)[]): string | null {
  const words = texts.flatMap((text) =>
    text === null ? [] : [platformWord(text.replaceAll(' ', '_')) ? text : 'unreadable'],
  )
  return words.join(', ') || null
}
