import { createLinkSimulator } from '../createLinkSimulator.ts'
import type { LinkDriver } from '../driver/LinkDriver.ts'
import type { LinkSimulator, LinkSimulatorOptions } from '../LinkSimulator.ts'
import type { PlaidSdkHandler } from '../sdk/PlaidSdk.ts'
import { countingIds, type RecordedCalls, recordCalls } from './recordCalls.ts'

export interface OpenLink {
  simulator: LinkSimulator
  handler: PlaidSdkHandler
  calls: RecordedCalls
  link: LinkDriver
}

/** An open Link without a screen, its callbacks recorded. */
export async function openLink(options: LinkSimulatorOptions = {}): Promise<OpenLink> {
  return await openIn(createLinkSimulator({ panel: false, ids: countingIds(), ...options }))
}

/** Another Link in the same page, with this link token, or back from a bank. */
export async function openIn(
  simulator: LinkSimulator,
  { token, receivedRedirectUri }: { token?: string; receivedRedirectUri?: string } = {},
): Promise<OpenLink> {
  const calls = recordCalls(token)
  const handler = simulator.Plaid.create({ ...calls.config, receivedRedirectUri })
  handler.open()
  return { simulator, handler, calls, link: await simulator.opened() }
}

/** Goes from the consent to the choice of accounts. */
export async function signIn(link: LinkDriver): Promise<void> {
  await link.acceptConsent()
  await link.chooseInstitution('First Platypus Bank')
  await link.submitCredentials('user_good', 'pass_good')
}
