import {
  type Call,
  type CompleteRequest,
  isBanklinkError,
  type LinkedAccount,
  platformError,
  type Step,
} from '@banklink/core'
import type { CybridPorts } from './CybridPorts.ts'
import { findMadeAccount, type MadeAccount } from './findMadeAccount.ts'
import { toAccountStep } from './followAccount.ts'
import type { CybridAccount } from './schemas.ts'
import { readState } from './state.ts'
import { takeTurns } from './takeTurns.ts'

export interface CompleteLinkParameters {
  request: CompleteRequest
  /** The assets that the brand accepts. */
  assets: readonly string[]
  call: Call
}

/**
 * Sends the public token to Cybrid, which creates an external bank account and stores it for some seconds: the step is
 * pending until then.
 * Cybrid doesn't support idempotency keys, and a repeated request would create two accounts. So this first checks for
 * an account made since the link's workflow was created, checks again if an answer is lost or is an error, and runs
 * requests for the same workflow one at a time.
 *
 * @throws `platform.currency_refused` before anything is sent
 */
export async function completeLink(
  ports: CybridPorts,
  { request, assets, call }: CompleteLinkParameters,
): Promise<Step<LinkedAccount>> {
  const { customerGuid } = ports
  const { workflowGuid, createdAt } = readState(request.state, { purpose: 'link', customerGuid })
  const made: MadeAccount = {
    since: createdAt,
    name: nameOf(request),
    asset: assetOf(request, assets),
    institutionId: request.institution?.id ?? null,
    mask: request.account.mask,
  }
  const row = await inTurn(workflowGuid, async () => {
    const before = await findMadeAccount(ports, { made, call })
    return before ?? (await createAndLook(ports, { request, made, call }))
  })
  return toAccountStep({ row, resume: { kind: 'stored', accountGuid: row.guid } })
}

// A server makes a backend for every request, so turns are taken over all of them.
const inTurn = takeTurns()

/** Creates the account, or finds it if the answer doesn't confirm it. */
async function createAndLook(
  ports: CybridPorts,
  { request, made, call }: { request: CompleteRequest; made: MadeAccount; call: Call },
): Promise<CybridAccount> {
  const { publicToken, account } = request
  const body = { name: made.name, asset: made.asset, plaid_public_token: publicToken, plaid_account_id: account.id }
  try {
    return await ports.cybrid.createAccount(body, call)
  } catch (failure) {
    if (isBanklinkError(failure, 'platform.unauthorized')) throw failure
    const found = await findMadeAccount(ports, { made, call }).catch(() => {
      // The look failed, which says nothing about the account.
      call.signal.throwIfAborted()
      return undefined
    })
    if (found) return found
    throw failure
  }
}

/** The account's name at Cybrid, which requires one. */
function nameOf({ account, institution }: CompleteRequest): string {
  const name = account.name.trim() || institution?.name?.trim() || 'Bank account'
  // By code points: half of one would not come back as it was sent.
  return Array.from(name).slice(0, longestName).join('')
}

const longestName = 128

function assetOf({ currency }: CompleteRequest, assets: readonly string[]): string {
  const asset = currency ?? (assets.length === 1 ? assets[0] : undefined)
  if (asset !== undefined && assets.includes(asset)) return asset
  throw platformError('platform.currency_refused', { details: { platform: 'cybrid' } })
}
