import type { Call, LinkedAccount, Step, UpdateRequest } from '@banklink/core'
import type { CybridPorts } from './CybridPorts.ts'
import { followRenewal } from './followRenewal.ts'
import { readState } from './state.ts'

/**
 * Ends update mode: checks whether Cybrid shows the connection as reconnected. Nothing is exchanged, and only the
 * browser claims that Link succeeded, so the claim unlocks nothing here.
 */
export async function completeUpdate(
  ports: CybridPorts,
  { request, call }: { request: UpdateRequest; call: Call },
): Promise<Step<LinkedAccount>> {
  const { customerGuid, clock, renewal } = ports
  const { accountGuid } = readState(request.state, { purpose: 'update', customerGuid })
  const now = clock.now()
  const patchAt = renewal === 'follow_then_patch' ? now + patchAfterMs : null
  const resume = { kind: 'renewed', accountGuid, until: now + shownWithinMs, patchAt } as const
  return followRenewal(ports, { resume, call })
}

/** Time for Cybrid to show a reconnection. */
const shownWithinMs = 60_000

/** Time for Cybrid to show the change automatically, before it is reported to Cybrid. */
const patchAfterMs = 5_000
