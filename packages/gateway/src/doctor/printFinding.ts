import type { Finding } from './Finding.ts'

const signs = { ok: 'ok     ', wrong: 'WRONG  ', unknown: '?      ' }

/** A finding as one line. */
export function printFinding({ subject, state, text, fix }: Finding): string {
  return `${signs[state]}${subject}: ${text}${fix ? `. Fix: ${fix}` : ''}`
}
