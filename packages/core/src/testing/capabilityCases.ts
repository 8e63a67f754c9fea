import { capabilitiesAnswer } from '../wire/answers.ts'
import type { BackendHarness } from './BackendHarness.ts'
import type { ConformanceCase } from './backendConformance.ts'
import { expectShape, expectThat } from './expectations.ts'
import { callWith } from './steps.ts'

/** A backend supports every capability that it declares. */
export function capabilityCases(harness: BackendHarness): readonly ConformanceCase[] {
  return [
    {
      name: 'capabilities: well formed, and the same when asked again',
      async run() {
        const backend = await harness.create()
        const first = await backend.capabilities(callWith())
        expectShape('capabilities()', { value: first, answer: capabilitiesAnswer })
        const again = await backend.capabilities(callWith())
        expectThat(JSON.stringify(first) === JSON.stringify(again), 'capabilities() must answer the same each time.')
        expectThat(backend.id !== '', 'A backend must have an id.')
      },
    },
    {
      name: 'capabilities: what is offered is there',
      async run() {
        const backend = await harness.create()
        const { addByNumbers } = await backend.capabilities(callWith())
        expectThat(
          addByNumbers === null || backend.addByNumbers !== undefined,
          'capabilities() offers addByNumbers, and the backend has no such method.',
        )
      },
    },
  ]
}
