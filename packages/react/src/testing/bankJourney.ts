import type { LinkBackend } from '@banklink/core'
import type { LinkDriver } from '@banklink/link-simulator'
import type { PendingReturn, ReturnStore } from '../session/oauth/PendingReturn.ts'
import type { StoryWorld } from './createStoryWorld.ts'
import type { World } from './createWorld.ts'

/** The redirect URI in tests: a page of jsdom's own origin. */
export const returnPage = 'http://localhost:3000/bank-return'

export interface GoToBankParameters {
  /** Whether Link asks for the bank first; in update mode it does not. @default true */
  choosesBank?: boolean
  /** The user's answer at the bank. @default true */
  isAllowed?: boolean
}

/** Goes through an OAuth bank instead of loading the page, answers there, and resolves to the redirect URL. */
export async function goToBank(
  link: LinkDriver,
  { choosesBank = true, isAllowed = true }: GoToBankParameters = {},
): Promise<string> {
  await link.acceptConsent()
  if (choosesBank) await link.chooseInstitution('Platypus OAuth Bank')
  await link.goToBank('redirect')
  const address = isAllowed ? await link.allowAtBank(['Plaid Checking']) : await link.denyAtBank()
  if (!address) throw new Error('The bank has no redirect URL: pass a redirectUri to the simulator.')
  return address
}

/** The same where Link shows no way to a bank: what its server would do for the Link that was opened last. */
export function goToBankUnseen({ mock }: Pick<World, 'mock'>): Promise<string> {
  const { linkSessionId = '' } = mock.state().plaid.linkSessions.at(-1) ?? {}
  return decideUnseen(mock, { linkSessionId, page: returnPage, masks: ['0000'] })
}

/** A stored run that a user has left for a bank. */
export interface LeftRun extends Partial<PendingReturn> {
  /** The ends of the numbers of the accounts that the bank shares. @default ['0000'] */
  masks?: readonly string[]
}

/**
 * Leaves for a bank and allows access there, without a page: the run is stored in `returns`, and the result is the
 * redirect URL.
 */
export async function leaveRun(
  { mock, backend, environment }: Pick<StoryWorld, 'mock' | 'backend' | 'environment'>,
  { masks = ['0000'], ...changes }: LeftRun = {},
): Promise<string> {
  const begun = await backend.begin({ purpose: 'link' }, { signal: new AbortController().signal })
  if (!begun.done) throw new Error('Bond hands out its link tokens at once.')
  const { linkToken, state } = begun.value
  const { link_session_id: linkSessionId = '' } = await post(mock, '/link/sessions', { link_token: linkToken })
  await environment.returns?.put({
    id: 'the tab of before',
    ownerKey: 'owner-0',
    backendId: backend.id,
    request: { purpose: 'link' },
    linkToken,
    state,
    expiresAt: Date.now() + begun.value.expiresInMs,
    place: '/accounts',
    usedFor: [],
    ...changes,
  })
  return decideUnseen(mock, { linkSessionId, page: `${location.origin}/bank-return`, masks })
}

interface Journey {
  linkSessionId: string
  page: string
  masks: readonly string[]
}

async function decideUnseen(mock: World['mock'], { linkSessionId, page, masks }: Journey): Promise<string> {
  const { oauth_state_id } = await post(mock, `/link/sessions/${linkSessionId}/oauth`, {
    institution: { institution_id: 'ins_127287', name: 'Platypus OAuth Bank' },
    accounts: masks.map((mask) => ({
      id: `account-${mask}`,
      name: `Plaid ${mask}`,
      mask,
      type: 'depository',
      subtype: 'checking',
    })),
    page_uri: page,
  })
  const { return_uri = '' } = await post(mock, `/link/oauth/${oauth_state_id}`, { decision: 'allow' })
  return return_uri
}

async function post(mock: World['mock'], path: string, body: object): Promise<Record<string, string>> {
  const request = new Request(`http://mock.test${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  return (await mock.fetch(request)).json() as Promise<Record<string, string>>
}

/**
 * Stubs of a page that was left for a bank: although a test has to unmount it, it writes nothing and sends no requests.
 */
export interface LeftPage {
  backend: LinkBackend
  returns: ReturnStore
  leave: () => void
}

/** A page that will be left for a bank, over a world's backend and the browser's storage. */
export function pageToLeave(backend: LinkBackend, store: ReturnStore): LeftPage {
  let isLeft = false
  const unlessLeft =
    <T>(write: (...of: T[]) => Promise<void>) =>
    async (...of: T[]) =>
      void (isLeft || (await write(...of)))
  return {
    backend: { ...backend, abandon: async (state, call) => void (isLeft || (await backend.abandon?.(state, call))) },
    returns: { ...store, put: unlessLeft(store.put), remove: unlessLeft(store.remove) },
    leave() {
      isLeft = true
    },
  }
}
