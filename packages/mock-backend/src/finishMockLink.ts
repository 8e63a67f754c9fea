import type { MockState } from './control/dumpState.ts'

/** How the user finishes Link. */
export interface FinishMockLinkRequest {
  linkToken: string
  /**
   * The chosen institution; null as for same-day micro-deposits. In update mode it is the Item's own.
   *
   * @default First Platypus Bank
   */
  institution?: { id: string | null; name: string | null } | null
  /** The shared account, if it differs from a checking account. In update mode the Item's own is shared. */
  account?: Partial<Omit<MockLinkAccount, 'verificationStatus'>>
  /**
   * How the account is verified, as in the conformance suite's harness: at once, or by pending deposits. In update
   * mode, what Link reports at its end.
   *
   * @default 'instant'
   */
  outcome?: keyof typeof statusOf
  /**
   * The verification status that Link reports, as Plaid names it.
   *
   * @default what `outcome` says: null, or `manually_verified` in update mode where a deposit code was waited for
   */
  verificationStatus?: string | null
}

/** The account that Link reports as shared. */
export interface MockLinkAccount {
  id: string
  name: string
  /** The last digits of the number. */
  mask: string | null
  type: string
  subtype: string
  verificationStatus: string | null
}

/** A mock in this process, or another one with `mockControl`. */
export interface LinkingMock {
  readonly fetch: (request: Request) => Promise<Response>
  readonly state: () => MockState | Promise<MockState>
}

/** What Link passes to a page when a user has finished it. */
export interface FinishedLink {
  publicToken: string
  linkSessionId: string
  institution: { id: string | null; name: string | null } | null
  account: MockLinkAccount
}

/**
 * Finishes Link at the mock as a user does, without a screen: one account is shared, or in update mode the existing one
 * again. Rejects if Link would not open with the token.
 *
 * @example
 * const { publicToken, account } = await finishMockLink(mock, { linkToken, verificationStatus: 'pending_manual_verification' })
 */
export async function finishMockLink(mock: LinkingMock, request: FinishMockLinkRequest): Promise<FinishedLink> {
  const session = await post<Session>(mock, { path: '/link/sessions', body: { link_token: request.linkToken } })
  const account = accountOf(await mock.state(), { session, request })
  const institution = institutionOf(session, request)
  const { id, name, mask, type, subtype, verificationStatus } = account
  const { public_token: publicToken } = await post<{ public_token: string }>(mock, {
    path: `/link/sessions/${session.link_session_id}/success`,
    body: {
      institution: institution && { institution_id: institution.id, name: institution.name },
      accounts: [{ id, name, mask, type, subtype, class_type: null, verification_status: verificationStatus }],
    },
  })
  return { publicToken, linkSessionId: session.link_session_id, institution, account }
}

/** Link's verification status of the account. An instant one depends on the token. */
const statusOf = {
  instant: undefined,
  automatic_deposits: 'pending_automatic_verification',
  manual_deposits: 'pending_manual_verification',
} as const

interface Session {
  link_session_id: string
  institution: { institution_id: string | null; name: string | null } | null
  /** The accounts that are already shared, in update mode. */
  accounts: SessionAccount[] | null
}

interface SessionAccount extends Omit<MockLinkAccount, 'verificationStatus'> {
  verification_status: string | null
}

function institutionOf(session: Session, { institution }: FinishMockLinkRequest): FinishedLink['institution'] {
  const { institution: known } = session
  if (known) return { id: known.institution_id, name: known.name }
  return institution === undefined ? { id: 'ins_109508', name: 'First Platypus Bank' } : institution
}

function accountOf(
  state: MockState,
  { session, request }: { session: Session; request: FinishMockLinkRequest },
): MockLinkAccount {
  const [known] = session.accounts ?? []
  const { outcome = 'instant', verificationStatus: told = statusOf[outcome] } = request
  if (known) {
    const { id, name, mask, type, subtype, verification_status } = known
    const isPending = verification_status === 'pending_manual_verification'
    const verificationStatus = told === undefined && isPending ? 'manually_verified' : (told ?? null)
    return { id, name, mask, type, subtype, verificationStatus }
  }
  return {
    id: `account-of-${session.link_session_id}`,
    name: 'Plaid Checking',
    // Each run shares another account: the same one twice would be a duplicate to a platform.
    mask: String(state.plaid.items.length).padStart(4, '0'),
    type: 'depository',
    subtype: 'checking',
    ...request.account,
    verificationStatus: told ?? null,
  }
}

async function post<answer>(
  mock: Pick<LinkingMock, 'fetch'>,
  { path, body }: { path: string; body: object },
): Promise<answer> {
  const response = await mock.fetch(
    new Request(`https://mock.test${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  )
  if (!response.ok) throw new Error(`The mock answered ${response.status} to ${path}, so Link was not finished.`)
  return response.json() as Promise<answer>
}
