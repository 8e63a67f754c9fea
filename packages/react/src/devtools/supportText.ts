import type { Inspection } from './inspectSession.ts'
import type { RecordedRun, Recording, TimelineRow } from './Recording.ts'

/**
 * Text for a support ticket: the newest run with its IDs, states and times. Has no token and nothing the user typed.
 */
export function supportText({ runs, errors }: Recording, inspection: Inspection | null): string {
  const run = runs.at(-1)
  const error = errors[0]?.error
  const facts = [
    ['Backend', inspection?.backendId],
    ['Owner', inspection?.owner],
    ['State', inspection?.status],
    ['Purpose', run?.purpose],
    ['Started', run && new Date(run.startedAt).toISOString()],
    ...(run?.ids ?? []).map(({ label, value }) => [label, value]),
    ['Last error', error?.code],
    ['Plaid’s code', error?.details.plaidCode],
    ['Platform’s code', error?.details.platformCode],
  ].flatMap(([label, value]) => (value ? [`${label}: ${value}`] : []))
  return ['Banklink', ...facts, ...(run ? ['', ...timeline(run)] : [])].join('\n')
}

function timeline({ rows, startedAt }: RecordedRun): string[] {
  return rows.map((row) => `+${row.at - startedAt} ms  ${lineOf(row)}`)
}

function lineOf({ kind, name, state, details }: TimelineRow): string {
  // What Link tells of names the bank, and a ticket at a platform need not know who banks where.
  if (kind === 'link') return `Link ${name}`
  return [name, state && `→ ${state}`, details && `(${details})`].filter(Boolean).join(' ')
}
