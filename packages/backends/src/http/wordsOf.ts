import { platformWord } from '@banklink/core'

/** A platform's status texts, for a support ticket. A value that is no text is left out, and `unreadable` marks it. */
export function wordsOf(texts: readonly (string | null)[]): string | null {
  const words = texts.flatMap((text) =>
    text === null ? [] : [platformWord(text.replaceAll(' ', '_')) ? text : 'unreadable'],
  )
  return words.join(', ') || null
}
