import { isBanklinkError, platformError } from '@banklink/core'
import { isKeyUsed } from '../../bond/isKeyUsed.ts'
import type { BondAccount } from '../../bond/schemas.ts'
import { lastingSecrets } from '../lastingSecrets.ts'
import type { ProcessorPorts } from '../ProcessorPorts.ts'
import { secretOf } from '../secretOf.ts'
import type { HeldLink } from './holdLink.ts'
import { lookForRow } from './lookForRow.ts'
import { isFinal } from './refuseLink.ts'

/**
 * The third step: sends the processor token to Bond, and stores Bond's ID of the account. If it may have been sent
 * before, the owner's list is checked first. Each attempt has the same key, so that Bond itself refuses a second one;
 * if it does, and the first attempt created nothing, the token is sent with another key.
 *
 * @returns the row at Bond; null while a request with this key may still be in progress there.
 */
export async function linkAtBond(ports: ProcessorPorts, held: HeldLink): Promise<BondAccount | null> {
  const wasSent = held.foundAt === 'authorized'
  if (wasSent) {
    const before = await lookForRow(ports, held.link)
    if (before) return keep(held, before)
  }
  try {
    return await sendAndLook(ports, { held, idempotencyKey: held.link.id, wasSent })
  } catch (error) {
    if (!isKeyUsed(error)) throw error
  }
  if (!held.hasTime() || ports.clock.now() < held.link.updatedAt + settledWithinMs) return null
  // Says that it was sent again, so that the next look waits for this one too.
  await held.save({})
  return sendAndLook(ports, { held, idempotencyKey: ports.ids(), wasSent: true })
}

interface Sending {
  held: HeldLink
  idempotencyKey: string
  /** Whether the processor token may have been sent before. */
  wasSent: boolean
}

/** Returns the row if it exists after a failure; otherwise throws the failure. */
async function sendAndLook(ports: ProcessorPorts, sending: Sending): Promise<BondAccount> {
  const { held } = sending
  try {
    return await send(ports, sending)
  } catch (error) {
    if (!leavesOpen(error, sending)) throw error
    const after = await lookForRow(ports, held.link).catch(() => {
      throw unseen(error)
    })
    if (after) return keep(held, after)
    throw error
  }
}

async function send(
  ports: ProcessorPorts,
  { held, idempotencyKey }: Pick<Sending, 'held' | 'idempotencyKey'>,
): Promise<BondAccount> {
  // Whoever asked may go away meanwhile: what is sent is linked.
  const { signal } = new AbortController()
  return keep(held, await ports.bond.link(secretOf(held.link, 'processorToken'), { signal, idempotencyKey }))
}

async function keep(held: HeldLink, row: BondAccount): Promise<BondAccount> {
  await held.save({ step: 'linked', linkedAccountId: row.linkedAccountId, secrets: lastingSecrets(held.link) })
  return row
}

/** If the check fails too, the first error counts; but a final one would end a link that may exist. */
function unseen(error: unknown): unknown {
  if (!isFinal(error)) return error
  return platformError('platform.unavailable', { cause: error, details: { platform: 'bond' } })
}

function leavesOpen(error: unknown, { wasSent }: Sending): boolean {
  // Refused now, such as for being there already, it may have been linked before.
  if (isFinal(error)) return wasSent
  return isKeyUsed(error) || lostCodes.some((code) => isBanklinkError(error, code))
}

const lostCodes = ['platform.unreachable', 'platform.unexpected_answer'] as const

/** Time for a request in progress at Bond, and for its list to include the new account. */
const settledWithinMs = 20_000
