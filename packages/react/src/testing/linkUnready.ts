import type { LinkedAccount } from '@banklink/core'
import type { World } from './createWorld.ts'
import { linkAccount } from './linkAccount.ts'

/** An account whose bank wants a new login. */
export async function linkLapsed(world: World): Promise<LinkedAccount> {
  const account = await linkAccount(world, { bank: 'Tartan Bank', mask: '1111' })
  world.platform.lapse(world.mock, account)
  return account
}

/** An account that waits for the code of a small deposit. */
export async function linkWaiting(world: World): Promise<LinkedAccount> {
  const verificationStatus = 'pending_manual_verification'
  return linkAccount(world, { bank: 'Houndstooth Bank', mask: '3333', verificationStatus })
}
