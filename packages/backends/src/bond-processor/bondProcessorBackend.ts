import {
  type BeginRequest,
  type Call,
  type Capabilities,
  configError,
  done,
  type LinkBackend,
  type LinkedAccount,
  type LinkToken,
  type Pending,
  type Step,
} from '@banklink/core'
import { toExpiresInMs } from '../bond/toExpiresInMs.ts'
import { findAccount, findParts, notFound } from './accounts/findAccount.ts'
import { itemErrorOf } from './accounts/itemErrorOf.ts'
import { listAccounts } from './accounts/listAccounts.ts'
import { refreshAccount } from './accounts/refreshAccount.ts'
import type { BondProcessorBackendOptions } from './BondProcessorBackendOptions.ts'
import { beginRecord } from './link/beginRecord.ts'
import { readResume } from './link/linkResume.ts'
import { refuseUpdate } from './link/refuseUpdate.ts'
import { settleLink } from './link/settleLink.ts'
import { languageOf, languages } from './plaid/languages.ts'
import { ownerIdOf } from './processorOwner.ts'
import { removeAccount } from './removal/removeAccount.ts'
import { readState, writeState } from './state.ts'
import { toProcessorPorts } from './toProcessorPorts.ts'

/**
 * Links external accounts at Bond through the brand's own Plaid account: Plaid creates a processor token for the shared
 * account, and Bond links it to a customer or a business. For a server: it holds the secrets of both.
 *
 * - `begin` creates nothing at the platforms; there is no `abandon`.
 * - `complete` runs its steps once, and stores each in `items`. Repeated, by this server or another, it continues at
 *   the first step that is not done. It is pending while another request works on the link, and while Bond may still be
 *   processing a request whose answer was lost.
 * - Only an account that Plaid reports as verified is linked. If Plaid or Bond refuses, the Item is removed again.
 * - `list` requests the connection status of each account from Plaid; if Plaid doesn't answer, Bond's status is used.
 * - `remove` removes at Bond first, then at Plaid. A failed removal at Plaid is retried by {@link
 *   removeUnremovedItems}, and when this owner's list is read.
 * Requires the package `plaid`. Fails with `platform.*`, and `config.not_supported` for micro-deposits, which it never
 * enables. The platform's own code is in `details.platformCode`; `details.platform` names the platform.
 *
 * @example
 * bondProcessorBackend({
 *   bond: { baseUrl: 'https://sandbox.bond.tech/api/v0', identity, authorization },
 *   owner: { customerId },
 *   plaid: { baseUrl: 'https://sandbox.plaid.com', clientId, secret, clientName: 'A brand' },
 *   items,
 * })
 */
export function bondProcessorBackend(options: BondProcessorBackendOptions): LinkBackend {
  const ports = toProcessorPorts(options)
  const { owner } = ports

  const createToken = async (request: BeginRequest, { update, call }: TokenParameters): Promise<LinkToken> => {
    const { clientName, language = 'en', redirectUri, webhook, linkCustomizationName } = options.plaid
    const token = await ports.plaid.createLinkToken(
      {
        clientName,
        clientUserId: ownerIdOf(options.owner),
        language: languageOf(request.locale) ?? language,
        redirectUri: request.redirectUri ?? redirectUri,
        webhook,
        linkCustomizationName,
        ...(update ? { accessToken: update.accessToken } : {}),
      },
      call,
    )
    const { purpose, linkedAccountId } = update ?? ({ purpose: 'link', linkedAccountId: '' } as const)
    return {
      linkToken: token.linkToken,
      expiresInMs: toExpiresInMs(token.expiration, ports.clock),
      state: writeState({ purpose, owner, linkedAccountId }),
    }
  }

  return {
    id: 'bond-processor',
    checksOwner: true,
    capabilities: async () => capabilities,
    async begin(request, call) {
      call.signal.throwIfAborted()
      if (request.purpose === 'link') return done(await createToken(request, { update: null, call }))
      if (request.purpose === 'verify_deposits') throw configError('config.not_supported')
      const { row, link } = await findParts(ports, { id: request.accountId, call })
      const accessToken = link?.secrets.accessToken
      if (!row || !link || accessToken === undefined) throw notFound()
      const update: Update = { purpose: 'update', linkedAccountId: request.accountId, accessToken }
      // What was revoked is known from here on, whether or not a list showed it.
      await itemErrorOf(ports, { link, call })
      try {
        return done(await createToken(request, { update, call }))
      } catch (error) {
        throw await refuseUpdate(ports, { link, error })
      }
    },
    async complete(request, call) {
      call.signal.throwIfAborted()
      readState(request.state, { purpose: 'link', owner })
      return settleLink(ports, { id: await beginRecord(ports, request), call })
    },
    async completeUpdate({ state }, call) {
      const id = readState(state, { purpose: 'update', owner })
      return done(await refreshAccount(ports, { id, call }))
    },
    async follow<T extends LinkToken | LinkedAccount>({ resume }: Pending<T>, call: Call) {
      // Only an account is ever pending here.
      return (await settleLink(ports, { id: readResume(resume), call })) as Step<T>
    },
    list: async (_page, call) => ({ accounts: await listAccounts(ports, call) }),
    get: (id, call) => findAccount(ports, { id, call }),
    remove: (id, call) => removeAccount(ports, { id, call }),
  }
}

interface TokenParameters {
  update: Update | null
  call: Call
}

interface Update {
  purpose: 'update'
  linkedAccountId: string
  accessToken: string
}

const capabilities: Capabilities = {
  beginCreatesRow: false,
  redirectUri: 'request',
  locales: languages,
  currencies: null,
  addByNumbers: null,
}
