import type { CompleteRequest } from '@banklink/core'
import type { LinkFinish } from '@banklink/core/testing'
import type { MockBackend } from '@banklink/mock-backend'

/** Does at the mock what a person does in Link: one account is shared, or in update mode the known one again. */
export async function finishMockLink(
  mock: MockBackend,
  { linkToken, outcome }: { linkToken: string; outcome: LinkFinish },
): Promise<Omit<CompleteRequest, 'state' | 'currency'>> {
  const session = await post<MockSession>(mock, { path: '/link/sessions', body: { link_token: linkToken } })
  const account = accountOf(session, outcome)
  const institution = { institution_id: 'ins_109508', name: 'First Platypus Bank' }
  const { public_token: publicToken } = await post<{ public_token: string }>(mock, {
    path: `/link/sessions/${session.link_session_id}/success`,
    body: { institution, accounts: [account] },
  })
  const { id, name, mask, type, subtype, verification_status: verificationStatus } = account
  return {
    publicToken,
    linkSessionId: session.link_session_id,
    institution: { id: institution.institution_id, name: institution.name },
    account: { id, name, mask, type, subtype, verificationStatus },
  }
}

interface MockSession {
  link_session_id: string
  /** What is shared already, in update mode. */
  accounts: MockAccount[] | null
}

interface MockAccount {
  id: string
  name: string
  mask: string | null
  type: string
  subtype: string
  verification_status: string | null
  class_type: string | null
}

function accountOf(session: MockSession, outcome: LinkFinish): MockAccount {
  const [known] = session.accounts ?? []
  if (known) {
    const isPending = known.verification_status === 'pending_manual_verification'
    return { ...known, verification_status: isPending ? 'manually_verified' : null }
  }
  return {
    id: `account-of-${session.link_session_id}`,
    name: 'Plaid Checking',
    mask: '0000',
    type: 'depository',
    subtype: 'checking',
    class_type: null,
    verification_status: statuses[outcome],
  }
}

const statuses: Record<LinkFinish, string | null> = {
  instant: null,
  automatic_deposits: 'pending_automatic_verification',
  manual_deposits: 'pending_manual_verification',
}

async function post<answer>(mock: MockBackend, { path, body }: { path: string; body: object }): Promise<answer> {
  const response = await mock.fetch(
    new Request(`https://mock.test${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )
  if (!response.ok) throw new Error(`The mock answered ${response.status} to ${path}.`)
  return response.json()
}
