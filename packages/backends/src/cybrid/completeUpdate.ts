import type { Call, LinkedAccount, Step, UpdateRequest } from '@banklink/core'
import type { CybridPorts } from './CybridPorts.ts'
import { findLiveAccount } from './findAccount.ts'
import { toAccountStep } from './followAccount.ts'
import { readState } from './state.ts'

/**
 * Says that the connection of the state's account was renewed. Nothing is exchanged, and the same again changes
 * nothing. The account is then followed: Cybrid may need a moment, and may find it `unverified`.
 */
export async function completeUpdate(
  ports: CybridPorts,
  { request, call }: { request: UpdateRequest; call: Call },
): Promise<Step<LinkedAccount>> {
  const { customerGuid, clock, cybrid } = ports
  const { accountGuid } = readState(request.state, { purpose: 'update', customerGuid })
  await findLiveAccount(ports, { id: accountGuid, call })
  const row = await cybrid.renewAccount(accountGuid, call)
  const until = clock.now() + renewedWithinMs
  return toAccountStep(ports, { row, resume: { kind: 'renewed', accountGuid, until } })
}

/** Time for Cybrid to show that a connection was renewed; after it, what Cybrid says is how it is. */
const renewedWithinMs = 20_000
