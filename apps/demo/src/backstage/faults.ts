import type { Fault } from '@banklink/mock-backend'

/** Something that can go wrong at the platform, at the press of a button. */
export interface NamedFault {
  name: string
  fault: Fault
  /** Whether the page should load its list again, to meet it. */
  meetsList?: boolean
}

const plaid = '/bond/api/v0/accounts/*/external_accounts/plaid'
const list = '/bond/api/v0/accounts/*/external_accounts'

/** At Bond a request for a link token and an exchange share method and path; only the exchange has a body. */
export const namedFaults: readonly NamedFault[] = [
  { name: 'Slow link token, 3 s', fault: { method: 'POST', path: plaid, with_body: false, delay_ms: 3000 } },
  { name: 'Refuse the next exchange, 422', fault: { method: 'POST', path: plaid, with_body: true, status: 422 } },
  { name: 'Lose the exchange’s answer', fault: { method: 'POST', path: plaid, with_body: true, lose_answer: true } },
  // The kit asks three times before it says so.
  { name: 'Fail the next list, 500', fault: { method: 'GET', path: list, status: 500, times: 3 }, meetsList: true },
]

/** The name of a fault that still waits. */
export function nameOf(waiting: Omit<Fault, 'body'>): string {
  const known = namedFaults.find(
    ({ fault }) =>
      fault.path === waiting.path &&
      fault.with_body === waiting.with_body &&
      fault.status === waiting.status &&
      fault.lose_answer === waiting.lose_answer,
  )
  const name = known?.name ?? `${waiting.method ?? 'Any method'} ${waiting.path ?? 'at any address'}`
  return (waiting.times ?? 1) > 1 ? `${name} (${waiting.times} times)` : name
}
