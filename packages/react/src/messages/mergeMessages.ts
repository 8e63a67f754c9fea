import type { MessageOverrides } from './Messages.ts'

/** Merges messages with overrides. In nested tables, entries that the overrides leave out keep their default. */
export function mergeMessages<words extends object>(ours: words, others: MessageOverrides): words {
  const merged: Record<string, unknown> = { ...ours, ...others }
  for (const [name, table] of Object.entries(ours)) {
    if (typeof table === 'object') merged[name] = { ...table, ...others[name as 'errors'] }
  }
  return merged as words
}
