import type { LinkDriver } from '@banklink/link-simulator'
import type { StoryWorld } from './createStoryWorld.ts'

/** Goes through an open Link up to its last pane, as a user of First Platypus Bank. */
export async function passLink({ simulator }: StoryWorld, accounts: readonly string[]): Promise<LinkDriver> {
  const link = await simulator.opened()
  await link.acceptConsent()
  await link.chooseInstitution('First Platypus Bank')
  await link.submitCredentials('user_good', 'pass_good')
  await link.chooseAccounts(accounts)
  return link
}
