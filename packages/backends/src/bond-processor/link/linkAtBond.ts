import { isBanklinkError } from '@banklink/core'
import type { BondAccount } from '../../bond/schemas.ts'
import type { ProcessorPorts } from '../ProcessorPorts.ts'
import type { HeldLink } from './holdLink.ts'
import { lookForRow } from './lookForRow.ts'

/**
 * The third step: hands the processor token to Bond, and keeps Bond's id of the account. Where it was perhaps
 * handed over before, the owner's list is looked at first. The same key goes along each time, so that Bond itself
 * refuses a second time; when it does, and the first came to nothing, it is sent under another key.
 *
 * @returns the row at Bond; null while a request with this key may still be under way there.
 */
export async function linkAtBond(ports: ProcessorPorts, held: HeldLink): Promise<BondAccount | null> {
  if (held.foundAt === 'authorized') {
    const before = await lookForRow(ports, held.link)
    if (before) return keep(held, before)
  }
  try {
    return await send(ports, { held, idempotencyKey: held.link.id })
  } catch (error) {
    if (!leavesOpen(error)) throw error
    const after = await lookAfter(ports, { held, error })
    if (after) return keep(held, after)
    if (!isKeyUsed(error)) throw error
  }
  if (!held.hasTime() || ports.clock.now() < held.link.updatedAt + settledWithinMs) return null
  // Says that it was sent again, so that the next look waits for this one too.
  await held.save({})
  return send(ports, { held, idempotencyKey: ports.ids() })
}

async function send(
  ports: ProcessorPorts,
  { held, idempotencyKey }: { held: HeldLink; idempotencyKey: string },
): Promise<BondAccount> {
  // Whoever asked may go away meanwhile: what is sent is linked.
  const { signal } = new AbortController()
  return keep(held, await ports.bond.link(held.link.secrets.processorToken ?? '', { signal, idempotencyKey }))
}

async function keep(held: HeldLink, row: BondAccount): Promise<BondAccount> {
  const { accessToken = '' } = held.link.secrets
  await held.save({ step: 'linked', linkedAccountId: row.linkedAccountId, secrets: { accessToken } })
  return row
}

/** What is there after an answer that leaves open what Bond did. Where the look fails too, the first error counts. */
async function lookAfter(
  ports: ProcessorPorts,
  { held, error }: { held: HeldLink; error: unknown },
): Promise<BondAccount | undefined> {
  return lookForRow(ports, held.link).catch(() => {
    throw error
  })
}

function leavesOpen(error: unknown): boolean {
  if (!isBanklinkError(error)) return false
  return isKeyUsed(error) || error.code === 'platform.unreachable' || error.code === 'platform.unexpected_answer'
}

function isKeyUsed(error: unknown): boolean {
  return isBanklinkError(error) && error.details.platformCode === 'idempotency_key_exists'
}

/** Time for a request that is under way at Bond, and for the list to have what was linked. */
const settledWithinMs = 20_000
