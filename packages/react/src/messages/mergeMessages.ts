import type { MessageOverrides } from './Messages.ts'

/** Merges messages with overrides. What the overrides leave out, or have as `undefined`, keeps its default. */
export function mergeMessages<words extends object>(ours: words, others: MessageOverrides | undefined): words {
  const merged = { ...ours } as Record<string, unknown>
  for (const name in others) {
    const other = others[name as 'linkAccount'] as unknown
    const table = merged[name]
    merged[name] = typeof table === 'object' ? mergeMessages(table as object, other as object) : (other ?? table)
  }
  return merged as words
}
