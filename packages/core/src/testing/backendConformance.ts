import { accountCases } from './accountCases.ts'
import type { BackendHarness } from './BackendHarness.ts'
import { capabilityCases } from './capabilityCases.ts'
import { foreignOwnerCases } from './foreignOwnerCases.ts'
import { linkCases } from './linkCases.ts'
import { updateCases } from './updateCases.ts'

/** One requirement of the port. */
export interface ConformanceCase {
  /** The expected behavior, for a test report. */
  name: string
  /** Rejects with an `Error` that describes the observed behavior if the case fails. */
  run(): Promise<void>
}

/**
 * The requirements of every `LinkBackend`, as a list of cases for any test runner. The cases are independent of each
 * other, and may run one after the other on the same harness.
 *
 * @example
 * for (const { name, run } of backendConformance(harness)) test(name, run)
 */
export function backendConformance(harness: BackendHarness): readonly ConformanceCase[] {
  return [
    ...capabilityCases(harness),
    ...linkCases(harness),
    ...accountCases(harness),
    ...updateCases(harness),
    ...foreignOwnerCases(harness),
  ]
}
