import type { Fault } from '@banklink/mock-backend'
import type { NamedFault } from '../../server/platforms/Platform.ts'

/** The name of a fault that still waits. */
export function nameOf(waiting: Omit<Fault, 'body'>, known: readonly NamedFault[]): string {
  const named = known.find(
    ({ fault }) =>
      fault?.path === waiting.path &&
      fault?.with_body === waiting.with_body &&
      fault?.status === waiting.status &&
      fault?.lose_answer === waiting.lose_answer,
  )
  const name = named?.name ?? `${waiting.method ?? 'Any method'} ${waiting.path ?? 'at any address'}`
  return (waiting.times ?? 1) > 1 ? `${name} (${waiting.times} times)` : name
}
