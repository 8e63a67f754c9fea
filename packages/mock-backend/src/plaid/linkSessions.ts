import type { MockWorld } from '../world/MockWorld.ts'
import { createItem, type SharedAccount, updateItem } from './items.ts'
import { liveLinkToken } from './linkTokens.ts'
import { PlaidError } from './PlaidError.ts'
import type { Institution, Item, LinkSession, LinkToken, PublicToken } from './PlaidState.ts'
import { createPublicToken } from './publicTokens.ts'

/** Begins a run of Link. Throws `INVALID_LINK_TOKEN` for a token that Link does not open with. */
export function startLinkSession(world: MockWorld, linkToken: string | null | undefined): LinkSession {
  const token = liveLinkToken(world, linkToken)
  const session: LinkSession = {
    id: world.ids.uuid(),
    linkToken: token,
    status: 'open',
    startedAt: world.clock.now(),
    finishedAt: null,
    exit: null,
    publicToken: null,
  }
  world.plaid.linkSessions.set(session.id, session)
  return session
}

/** Ends a run of Link well: spends its link token and yields a public token, in update mode for the same Item. */
export function succeedLinkSession(
  world: MockWorld,
  outcome: { sessionId: string; institution: Institution | null; accounts: readonly SharedAccount[] },
): PublicToken {
  const session = findLinkSession(world, outcome.sessionId)
  const token = liveLinkToken(world, session.linkToken.value)
  token.spent = true
  session.status = 'succeeded'
  session.finishedAt = world.clock.now()
  if (token.item) {
    updateItem(world, { item: token.item, accounts: outcome.accounts, isSelection: token.accountSelection })
    world.loginRenewed(token.item.id)
  }
  const item = token.item ?? createItem(world, { ...outcome, ...madeWith(token) })
  session.publicToken = createPublicToken(world, { item, linkToken: token })
  return session.publicToken
}

/** The user leaves Link. The link token stays valid unless the switch makes leaving spend it. */
export function leaveLinkSession(
  world: MockWorld,
  leave: { sessionId: string; errorCode: string | null; status?: string | null },
): void {
  const session = findLinkSession(world, leave.sessionId)
  if (session.status === 'succeeded') return
  session.status = 'left'
  session.finishedAt = world.clock.now()
  session.exit = { status: leave.status ?? null, errorCode: leave.errorCode }
  if (world.switches.spendLinkTokenOnExit) session.linkToken.spent = true
  if (leave.errorCode === 'TOO_MANY_VERIFICATION_ATTEMPTS') lockDeposits(session.linkToken.item)
}

function madeWith(token: LinkToken): Pick<Item, 'plaidClient' | 'products' | 'consentedProducts' | 'webhook'> {
  return {
    plaidClient: token.plaidClient,
    products: [...new Set([...token.products, ...token.alsoProducts])],
    consentedProducts: token.consentedProducts,
    webhook: token.webhook,
  }
}

/** The run of Link with this id. Throws `NOT_FOUND`. */
export function findLinkSession(world: MockWorld, id: string): LinkSession {
  const session = world.plaid.linkSessions.get(id)
  if (session) return session
  throw new PlaidError(404, {
    type: 'INVALID_REQUEST',
    code: 'NOT_FOUND',
    message: 'There is no such Link session. Start one with POST /link/sessions.',
  })
}

/** Three wrong deposit codes lock the account permanently. */
function lockDeposits(item: Item | null): void {
  for (const account of item?.accounts ?? []) {
    if (account.verificationStatus === 'pending_manual_verification') account.verificationStatus = 'verification_failed'
  }
}
