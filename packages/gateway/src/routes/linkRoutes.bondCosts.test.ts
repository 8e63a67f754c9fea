import type { BeginRequest, LinkToken } from '@banklink/core'
import { finishMockLink } from '@banklink/mock-backend'
import { bondCustomerPlatform, call } from '@banklink/test'
import { expect, test } from 'vitest'
import { finishedLink, type MockGateway, mockGateway, mockGatewayOver } from '../testing/mockGateway.ts'

const numbers = { routingNumber: '021000021', accountNumber: '900800700655', accountType: 'savings' } as const

// The guide to Bond has the same table.
test('behavior: what each request of a browser costs at Bond, for a card account and for a customer', async () => {
  const card = await costsOf(mockGateway())
  const customer = await costsOf(mockGatewayOver(bondCustomerPlatform()))
  const rows = card.map(([request, asked], index) => `${request.padEnd(41)}${asked.padEnd(18)}${customer[index]?.[1]}`)
  expect([...rows.map((row) => row.trimEnd())]).toEqual([
    'GET /capabilities                        -                 -',
    'POST /link-tokens, new link              POST              POST',
    'POST /abandonments                       GET DELETE        GET DELETE',
    'POST /completions                        GET POST GET      GET POST GET',
    'GET /accounts                            GET               GET',
    'GET /accounts/:id                        GET               GET',
    'POST /link-tokens, verify deposits       GET PATCH         GET PATCH',
    'POST /update-completions, with a code    GET               GET PATCH GET',
    'POST /update-completions                 GET               GET',
    'DELETE /accounts/:id                     GET DELETE        GET DELETE',
    'POST /accounts                           POST              POST',
  ])
})

async function costsOf(mocked: MockGateway): Promise<[request: string, asked: string][]> {
  const { mock } = mocked
  const backend = mocked.browser()
  const costs: [string, string][] = []
  const count = async <T>(request: string, act: () => Promise<T>): Promise<T> => {
    const before = mock.state().requests.length
    const result = await act()
    const asked = mock.state().requests.slice(before)
    const methods = asked.filter(({ path }) => path.startsWith('/bond/')).map(({ method }) => method)
    costs.push([request, methods.join(' ') || '-'])
    return result
  }

  await count('GET /capabilities', () => backend.capabilities(call()))
  const unfinished = await count('POST /link-tokens, new link', () => tokenOf(mocked, { purpose: 'link' }))
  await count('POST /abandonments', async () => backend.abandon?.(unfinished.state, call()))
  const link = await finishedLink(mocked)
  const account = { ...link.account, verificationStatus: 'pending_manual_verification' }
  const step = await count('POST /completions', () => backend.complete({ ...link, account }, call('key-1')))
  if (!step.done) throw new Error('The account must be there.')
  const { id } = step.value
  await count('GET /accounts', () => backend.list({}, call()))
  await count('GET /accounts/:id', () => backend.get(id, call()))
  const token = await count('POST /link-tokens, verify deposits', () =>
    tokenOf(mocked, { purpose: 'verify_deposits', accountId: id }),
  )
  const { linkSessionId } = await finishMockLink(mock, { linkToken: token.linkToken })
  const update = { state: token.state, linkSessionId, reported: 'manually_verified' }
  await count('POST /update-completions, with a code', () => backend.completeUpdate(update, call()))
  await count('POST /update-completions', () => backend.completeUpdate({ ...update, reported: null }, call()))
  await count('DELETE /accounts/:id', () => backend.remove(id, call()))
  await count('POST /accounts', async () => backend.addByNumbers?.(numbers, call('key-2')))
  return costs
}

async function tokenOf({ browser }: MockGateway, request: BeginRequest): Promise<LinkToken> {
  const step = await browser().begin(request, call())
  if (!step.done) throw new Error('Bond answers a token at once.')
  return step.value
}
