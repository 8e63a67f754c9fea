import type { LinkFinish } from '@banklink/core/testing'
import { type FinishedLink, finishMockLink as finish, type MockBackend } from '@banklink/mock-backend'

/** Does at the mock what a person does in Link: one account is shared, or in update mode the known one again. */
export async function finishMockLink(
  mock: MockBackend,
  { linkToken, outcome }: { linkToken: string; outcome: LinkFinish },
): Promise<FinishedLink> {
  return finish(mock, { linkToken, ...told[outcome] })
}

/** What Link says of the account. At once, it says what follows from the token. */
const told: Record<LinkFinish, { verificationStatus?: string }> = {
  instant: {},
  automatic_deposits: { verificationStatus: 'pending_automatic_verification' },
  manual_deposits: { verificationStatus: 'pending_manual_verification' },
}
