import type { MessageOverrides } from './Messages.ts'

/** Words, and others in place of some of them. A table keeps the words that the others leave out. */
export function mergeMessages<words extends object>(ours: words, others: MessageOverrides): words {
  const merged: Record<string, unknown> = { ...ours, ...others }
  for (const [name, table] of Object.entries(ours)) {
    if (typeof table === 'object') merged[name] = { ...table, ...others[name as 'errors'] }
  }
  return merged as words
}
