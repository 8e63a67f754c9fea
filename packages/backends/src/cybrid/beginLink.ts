import {
  type BeginRequest,
  type Call,
  done,
  type LinkToken,
  pending,
  platformError,
  platformWord,
  requestError,
  type Step,
} from '@banklink/core'
import { type CybridPorts, lookAgainMs } from './CybridPorts.ts'
import type { WorkflowBody } from './cybridCalls.ts'
import { findLiveAccount } from './findAccount.ts'
import { type TokenResume, writeResume } from './resume.ts'
import type { CybridWorkflow } from './schemas.ts'
import { writeState } from './state.ts'

/** The languages that Cybrid passes to Link. */
export const languages = ['en', 'fr', 'es', 'nl', 'de'] as const

/**
 * Creates a workflow, whose link token is ready some seconds later: the step is pending. In update mode the account is
 * read first, because a bank's token can access any customer's account.
 *
 * @throws `platform.redirect_uri_refused` before anything is sent; `platform.account_not_found`
 */
export async function beginLink(
  ports: CybridPorts,
  { request, call }: { request: BeginRequest; call: Call },
): Promise<Step<LinkToken>> {
  const body = toWorkflowBody(request)
  const accountGuid = request.purpose === 'link' ? null : request.accountId
  if (accountGuid !== null) await findLiveAccount(ports, { id: accountGuid, call })
  // Counted from before it is sent, by one clock: a browser's may be far from Cybrid's.
  const begunAt = ports.clock.now()
  const workflow = await ports.cybrid.createWorkflow(body, call)
  const resume: TokenResume = { kind: 'token', workflowGuid: workflow.guid, begunAt, accountGuid }
  return toTokenStep(ports, { workflow, resume })
}

/**
 * Polls for the link token.
 *
 * @throws `platform.rejected` if the workflow failed, with its failure code in `details.platformCode`
 */
export async function followLinkToken(
  ports: CybridPorts,
  { resume, call }: { resume: TokenResume; call: Call },
): Promise<Step<LinkToken>> {
  const workflow = await ports.cybrid.workflow(resume.workflowGuid, call)
  if (workflow.customerGuid !== ports.customerGuid) throw requestError('request.state_foreign')
  return toTokenStep(ports, { workflow, resume })
}

function toTokenStep(
  { clock, customerGuid }: CybridPorts,
  { workflow, resume }: { workflow: CybridWorkflow; resume: TokenResume },
): Step<LinkToken> {
  const { guid: workflowGuid, createdAt, linkToken, state } = workflow
  if (state === 'failed') throw workflowFailed(workflow)
  if (state !== 'completed' || linkToken === null) return pending(writeResume(resume), lookAgainMs)
  const { accountGuid, begunAt } = resume
  const life = accountGuid === null ? linkLifeMs : updateLifeMs
  return done({
    linkToken,
    expiresInMs: Math.max(0, begunAt + life - clock.now()),
    state: writeState(
      accountGuid === null
        ? { purpose: 'link', customerGuid, workflowGuid, createdAt }
        : { purpose: 'update', customerGuid, accountGuid },
    ),
  })
}

function workflowFailed({ failureCode }: CybridWorkflow): Error {
  const platformCode = platformWord(failureCode)
  return platformError('platform.rejected', {
    details: { platform: 'cybrid', ...(platformCode === undefined ? {} : { platformCode }) },
  })
}

function toWorkflowBody(request: BeginRequest): WorkflowBody {
  const { locale, redirectUri } = request
  if (redirectUri !== undefined && redirectUri.length > longestRedirectUri) {
    throw platformError('platform.redirect_uri_refused', { details: { platform: 'cybrid' } })
  }
  const shared = { language: toLanguage(locale), ...(redirectUri === undefined ? {} : { redirect_uri: redirectUri }) }
  return request.purpose === 'link'
    ? { kind: 'link_token_create', ...shared }
    : { kind: 'link_token_update', external_bank_account_guid: request.accountId, ...shared }
}

/** Cybrid's language for a locale: `fr` for `fr-CA`, and English for an unsupported one. */
function toLanguage(locale = ''): string {
  const [language] = locale.toLowerCase().split(/[-_]/)
  return languages.find((each) => each === language) ?? 'en'
}

const longestRedirectUri = 128

/** The lifetime of Plaid's link token, from the start of its workflow; responses don't contain it. */
const linkLifeMs = 4 * 60 * 60_000
const updateLifeMs = 30 * 60_000
