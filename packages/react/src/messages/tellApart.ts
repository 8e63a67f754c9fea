import { formatNumber } from './format.ts'

export interface TellApartOptions {
  words: { noted: (text: string, note: string) => string; locale: string }
  /** Additions to a text, such as the kind of its account; empty if there are none, or the text contains them. */
  kinds: readonly string[]
  /** Text next to each label that already distinguishes some of them, such as the bank. */
  places?: readonly (string | null)[]
}

/** Makes texts unique: equal ones get their kind, and then a number. */
export function tellApart(texts: readonly string[], { words, kinds, places = [] }: TellApartOptions): string[] {
  const note = (before: readonly string[], noteOf: (index: number, whole: string) => string | undefined) => {
    const wholes = before.map((text, index) => `${places[index]} ${text}`)
    const shared = sharedOf(wholes)
    return before.map((text, index) => {
      const whole = wholes[index] as string
      const added = shared.has(whole) && noteOf(index, whole)
      return added ? words.noted(text, added) : text
    })
  }
  const counts = new Map<string, number>()
  return note(
    note(texts, (index) => kinds[index]),
    (_, whole) => {
      const count = (counts.get(whole) ?? 0) + 1
      counts.set(whole, count)
      return formatNumber(count, words.locale)
    },
  )
}

/** Texts that occur more than once. */
export function sharedOf(texts: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  return new Set(texts.filter((text) => seen.has(text) || !seen.add(text)))
}
