import type { Answer, FlowState, TokenFacts, Work } from '../flow/Flow.ts'
import { numberedAccount } from '../sandbox/accounts.ts'
import { plaidError, type SandboxErrorCode } from '../sandbox/errors.ts'
import { isAnswered } from '../sandbox/mfa.ts'
import { depositCode } from '../sandbox/numbers.ts'
import { goodLogin, listAccounts, type SignInParameters, signIn } from '../sandbox/signIn.ts'
import type { PlaidAccount } from '../sdk/PlaidSdk.ts'
import type { LinkServer, SessionOf } from '../server/LinkServer.ts'
import { warn } from '../warn.ts'
import { decideAtBank, prepareOauth, resume } from './answerOauth.ts'
import { toPlaidInstitution } from './metadata.ts'

export interface WorkContext extends SessionOf {
  state: FlowState
  server: LinkServer
  ids: () => string
}

type WorkOf<kind extends Work['kind']> = Extract<Work, { kind: kind }>

/** Does what a loading pane waits for. */
export async function answerTo(work: Work, context: WorkContext): Promise<Answer> {
  switch (work.kind) {
    case 'begin':
      return work.oauthStateId === null ? await begin(work, context) : await resume(work.oauthStateId, context)
    case 'signIn':
      return signIn({ ...bankOf(context), ...work })
    case 'answerMfa':
      return answerMfa(work, context)
    case 'solveRecaptcha':
      return work.isHuman ? listAccounts(bankOf(context)) : refuse('RECAPTCHA_BAD')
    case 'listAccounts':
      return listAccounts(bankOf(context))
    case 'prepareOauth':
      return await prepareOauth(context)
    case 'atBank':
      return await decideAtBank(work, context)
    case 'numbers':
      return { type: 'verified', accounts: [numbered(work, context)] }
    case 'depositCode':
      return work.flow === 'instant' ? checkInstantCode(work) : await checkSameDayCode(work, context)
    case 'handOver':
      return await handOver(work, context)
  }
}

async function begin(
  { isEmbedded }: WorkOf<'begin'>,
  { server, linkToken }: Pick<WorkContext, 'server' | 'linkToken'>,
): Promise<Answer> {
  const begun = await server.begin(linkToken)
  if (!begun.ok) return { type: 'refused', error: begun.error }
  const missing = missingIn(begun.value, isEmbedded)
  return missing ? refuseLoudly(missing) : { type: 'began', facts: begun.value }
}

/** A product of the token that the simulator does not support; null if it supports all. */
function missingIn({ update, products }: TokenFacts, isEmbedded: boolean): string | null {
  if (update && isEmbedded) {
    return 'Embedded Link does not do update mode. Open Link with `Plaid.create` and this link token.'
  }
  const other = products.find((product) =>
    /^(identity_verification|income_verification|employment|beacon|cra_)/.test(product),
  )
  if (!other) return null
  return `The link simulator has no panes for the product ${other}. Use Plaid Sandbox for it.`
}

function refuseLoudly(message: string): Answer {
  warn(message)
  return { type: 'refused', error: plaidError('INTERNAL_SERVER_ERROR', message) }
}

function bankOf({ state: { facts, institution }, ids }: WorkContext): Omit<SignInParameters, 'username'> {
  return {
    password: goodLogin.password,
    institution,
    accountSubtypes: facts?.accountSubtypes ?? null,
    products: facts?.products ?? [],
    auth: facts?.auth ?? { instantMatch: true, automatedDeposits: true },
    isUpdateMode: Boolean(facts?.update),
    ids,
  }
}

function answerMfa({ challenge, rest, answers }: WorkOf<'answerMfa'>, context: WorkContext): Answer {
  if (!isAnswered(challenge, answers)) return refuse('INVALID_MFA')
  return rest.length > 0 ? { type: 'challenged', challenges: rest } : listAccounts(bankOf(context))
}

function numbered({ flow, account, subtype }: WorkOf<'numbers'>, { ids }: WorkContext): PlaidAccount {
  const known = account ?? numberedAccount(ids(), { subtype, mask: '0000' })
  return { ...known, verification_status: statuses[flow] }
}

const statuses: Record<WorkOf<'numbers'>['flow'], string | null> = {
  match: null,
  automated: 'pending_automatic_verification',
  sameDay: 'pending_manual_verification',
  instant: null,
}

function checkInstantCode({ accounts, wrongCodes, code }: WorkOf<'depositCode'>): Answer {
  if (code.trim().toUpperCase() === depositCode) return verified(accounts)
  return refuse(wrongCodes < 2 ? 'INCORRECT_DEPOSIT_VERIFICATION' : 'TOO_MANY_VERIFICATION_ATTEMPTS')
}

async function checkSameDayCode(
  { accounts, code }: WorkOf<'depositCode'>,
  { server, ...session }: WorkContext,
): Promise<Answer> {
  const checked = await server.enterDepositCode(session, code)
  return checked.ok ? verified(accounts) : { type: 'refused', error: checked.error }
}

function verified(accounts: WorkOf<'depositCode'>['accounts']): Answer {
  return {
    type: 'verified',
    accounts: accounts.map((account) => ({ ...account, verification_status: 'manually_verified' })),
  }
}

async function handOver({ accounts }: WorkOf<'handOver'>, { state, server, ...session }: WorkContext): Promise<Answer> {
  const linked = await server.succeed(session, { institution: toPlaidInstitution(state.institution), accounts })
  return linked.ok ? { type: 'linked', publicToken: linked.value } : { type: 'refused', error: linked.error }
}

function refuse(code: SandboxErrorCode): Extract<Answer, { type: 'refused' }> {
  return { type: 'refused', error: plaidError(code) }
}
