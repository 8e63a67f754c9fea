import type { BondConnection } from '@banklink/backends/bond'
import { gatewayBackend } from '@banklink/backends/gateway'
import type { CompleteRequest, LinkBackend, LinkedAccount } from '@banklink/core'
import type { BackendHarness } from '@banklink/core/testing'
import { createMockBackend, finishMockLink, type MockBackend } from '@banklink/mock-backend'
import { bondPlatform, call, type TestOwner, type TestPlatform } from '@banklink/test'
import { createGateway } from '../createGateway.ts'
import type { Gateway, GatewayOptions } from '../Gateway.ts'
import type { GatewayLogEntry } from '../log.ts'

export interface MockGateway {
  mock: MockBackend
  gateway: Gateway
  /** Every entry of the gateway's log. */
  logged: GatewayLogEntry[]
  /** Every byte that the gateway answered, headers too. */
  answered: string[]
  /** Sends a request as the first owner's browser would, or as another's. */
  send: (path: string, request?: SendRequest) => Promise<Response>
  /** What this owner's browser has. */
  browser: (owner?: number) => LinkBackend
  harness: BackendHarness
}

/** What a gateway of a test stands among. */
export interface Surroundings {
  /** A mock that several gateways share. */
  mock: MockBackend
  /** Wraps the gateway that receives the requests. */
  listen: (gateway: Gateway) => Gateway
}

interface SendRequest {
  method?: string
  headers?: Record<string, string>
  /** Sent as JSON. */
  json?: unknown
  body?: string
  owner?: number | null
  signal?: AbortSignal
}

/** The whole way from a browser's client through the gateway and Bond's backend to a mock, in process. */
export function mockGateway(
  options: Partial<GatewayOptions<TestOwner>> = {},
  bondOptions: Partial<BondConnection> = {},
): MockGateway {
  return mockGatewayOver(bondPlatform(bondOptions), options)
}

/** The same over any platform, and over a mock that several gateways share. */
export function mockGatewayOver(
  platform: TestPlatform,
  options: Partial<GatewayOptions<TestOwner>> = {},
  around: Partial<Surroundings> = {},
): MockGateway {
  const { mock = createMockBackend({ clock: { now: () => Date.UTC(2026, 0, 15) } }), listen = (each) => each } = around
  const logged: GatewayLogEntry[] = []
  const answered: string[] = []
  const gateway = listen(
    createGateway<TestOwner>({
      secret: 'a secret of the tests that is long enough',
      authorize: ({ headers }) => platform.owners(mock)[Number(headers.get('X-Owner') ?? Number.NaN)] ?? null,
      backend: (session) => platform.backend(mock, session),
      clock: mock.clock,
      log: (entry) => logged.push(entry),
      ...options,
    }),
  )
  const fetch = async (request: Request): Promise<Response> => {
    const response = await gateway.fetch(request)
    answered.push(JSON.stringify([...response.headers]), await response.clone().text())
    return response
  }
  const browser = (owner = 0): LinkBackend =>
    gatewayBackend({
      url: `${origin}/api/banklink`,
      headers: () => ({ 'X-Owner': String(owner) }),
      fetch: async (input, init) => fetch(new Request(input, init)),
    })
  let owners = 0
  return {
    mock,
    gateway,
    logged,
    answered,
    browser,
    send: async (path, request = {}) => fetch(toRequest(path, request)),
    harness: {
      create: async () => browser(owners++),
      finishLink: async (linkToken, outcome) => finishMockLink(mock, { linkToken, outcome }),
      finishes: platform.finishes,
      takesBack: platform.takesBack,
      advance: (ms) => mock.clock.advance(ms),
    },
  }
}

export const origin = 'https://app.test'

/** A link that the first owner finished in Link, ready to be completed. */
export async function finishedLink({ browser, harness }: MockGateway): Promise<CompleteRequest> {
  const step = await browser().begin({ purpose: 'link' }, call())
  if (!step.done) throw new Error('Bond answers a token at once.')
  return { ...(await harness.finishLink(step.value.linkToken, 'instant')), state: step.value.state }
}

export async function linkedAccount(mocked: MockGateway): Promise<LinkedAccount> {
  const step = await mocked.browser().complete(await finishedLink(mocked), call('key-1'))
  if (!step.done) throw new Error('The account must be there.')
  return step.value
}

/** How many requests Bond got of this kind, as `POST plaid`. */
export function askedOf({ mock }: MockGateway, request: string): number {
  const requests = mock.state().requests.map(({ method, path }) => `${method} ${path.split('/').at(-1)}`)
  return requests.filter((each) => each === request).length
}

function toRequest(path: string, { method, headers, json, body, owner = 0, signal }: SendRequest): Request {
  const content = json === undefined ? body : JSON.stringify(json)
  return new Request(`${origin}/api/banklink${path}`, {
    method: method ?? (content === undefined ? 'GET' : 'POST'),
    headers: {
      ...(json === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(owner === null ? {} : { 'X-Owner': String(owner) }),
      ...headers,
    },
    ...(content === undefined ? {} : { body: content }),
    ...(signal ? { signal } : {}),
  })
}
