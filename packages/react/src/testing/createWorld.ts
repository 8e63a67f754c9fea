import { gatewayBackend } from '@banklink/backends/gateway'
import type { LinkBackend } from '@banklink/core'
import { createGateway } from '@banklink/gateway'
import { createLinkSimulator, type LinkSimulator } from '@banklink/link-simulator'
import { createMockBackend, type Fault, type MockBackend, type MockBackendOptions } from '@banklink/mock-backend'
import { bondPlatform, type PlatformRequest, type TestOwner, type TestPlatform } from '@banklink/test'
import { createManualClock, type ManualClock } from './createManualClock.ts'
import { type PlatformNetwork, platformNetwork } from './platformNetwork.ts'

/** Everything below the kit, whole and in process: gateway, a platform's backend, the mock, and Link's stand-in. */
export interface World {
  clock: ManualClock
  mock: MockBackend
  simulator: LinkSimulator
  platform: TestPlatform
  backend: LinkBackend
  /** What the browser asked the gateway, as `POST /completions`. */
  requests: string[]
  /** How often the browser asked for exactly that. */
  asked(request: string): number
  /** How often the gateway has answered it. */
  answered(request: string): number
  /**
   * Holds the next request of this kind, before or after the gateway receives it. Returns a function that releases it;
   * if that is never called, the page was closed.
   */
  hold(request: string, when: 'before' | 'after'): () => void
  /** Leaves every request to the platforms unanswered from now on. */
  stall(): void
  /** Keeps the platform's answer to such a request, whose work is done, until the result is called. */
  holdAt(request: PlatformRequest): () => void
  /** Lets every answer go that `holdAt` keeps. */
  releaseAll: PlatformNetwork['releaseAll']
  /** Changes the text of the platforms' answers from now on. */
  rewrite: PlatformNetwork['rewrite']
  /** Whether the page reaches anything. */
  setOnline(isOnline: boolean): void
  /** Lets one request of the gateway's to the platform go wrong. */
  failAt(request: PlatformRequest, how: Fault): void
  /** Who is signed in: one of the mock's owners. */
  signIn(owner: number | null): void
  /** How many requests the page, Link and the gateway sent, and how many are unanswered, not counting held ones. */
  traffic(): { asked: number; unanswered: number }
  /** The accounts that exist at the platform, in the platform's terms. */
  rows(owner?: number): string[]
}

export interface WorldOptions extends MockBackendOptions {
  /** What is behind the gateway. @default Bond */
  platform?: TestPlatform
  /** Whether Link has an iframe that can be clicked. @default false */
  panel?: boolean
  /** Makes Link's and the gateway's ids. @default random */
  ids?: () => string
  /** Whether the page asks the platform itself, without a gateway. @default false */
  isDirect?: boolean
  /** The redirect URI. @default the page's own address */
  redirectUri?: string
}

interface Hold {
  when: 'before' | 'after'
  released: Promise<void>
}

/** One object, so that two worlds over it are seen to have the same platform. */
const bond = bondPlatform()

const gatewayUrl = 'http://gateway.test/api/banklink'

export function createWorld(settings: WorldOptions = {}): World {
  const { platform = bond, isDirect = false, panel = false, ids, redirectUri, ...options } = settings
  const clock = createManualClock()
  const { counted, traffic } = countRequests()
  const platforms = createMockBackend({ clock, ...options })
  let isStalled = false
  let isOnline = true
  const network = platformNetwork(platforms.fetch, counted)
  const mock: MockBackend = { ...platforms, fetch: network.fetch }
  const requireOnline = () => {
    if (!isOnline) throw new TypeError('Failed to fetch')
  }
  const fetchMock: typeof fetch = (input, init) => mock.fetch(new Request(input, init))
  const simulator = createLinkSimulator({
    anywhere: true, // stories are built for production
    mock: { url: 'http://mock.test', fetch: fetchMock },
    clock: mock.clock,
    panel,
    ...(ids && { ids }),
    ...(redirectUri && { redirectUri }),
  })
  const requests: string[] = []
  const answers: string[] = []
  const held = new Map<string, Hold[]>()
  let signedIn: number | null = 0
  const ownerOf = (index: number): TestOwner => {
    const owner = platform.owners(mock)[index]
    if (!owner) throw new Error(`The platform has no owner ${index}.`)
    return owner
  }

  const gateway = createGateway({
    secret: 'a secret for tests of thirty-two characters or more',
    authorize: () => (signedIn === null ? null : { ownerKey: `owner-${signedIn}`, owner: signedIn }),
    backend: ({ owner }) => platform.backend(mock, ownerOf(owner)),
    clock: mock.clock,
    log: () => {},
    ...(ids && { ids }),
  })
  const byGateway = gatewayBackend({
    url: gatewayUrl,
    async fetch(input, init) {
      requireOnline()
      const request = new Request(input, init)
      const name = `${request.method} ${request.url.slice(gatewayUrl.length)}`
      requests.push(name)
      const gate = held.get(name)?.shift()
      if (gate?.when === 'before') await gate.released
      const answer = await (isStalled ? gateway.fetch(request) : counted(gateway.fetch(request)))
      if (gate?.when === 'after') await gate.released
      requireOnline()
      answers.push(name)
      return answer
    },
  })
  const direct: MockBackend = {
    ...mock,
    async fetch(request) {
      requireOnline()
      return mock.fetch(request)
    },
  }
  const backend = isDirect ? platform.backend(direct, ownerOf(0)) : byGateway
  return {
    clock,
    mock,
    simulator,
    platform,
    backend,
    requests,
    answered: (wanted) => answers.filter((answer) => answer === wanted).length,
    asked: (wanted) => requests.filter((request) => request === wanted).length,
    hold(request, when) {
      const { promise: released, resolve } = Promise.withResolvers<void>()
      held.set(request, [...(held.get(request) ?? []), { when, released }])
      return resolve
    },
    stall() {
      isStalled = true
      network.stall()
    },
    holdAt: (request) => network.hold(platform.requests[request]),
    releaseAll: network.releaseAll,
    rewrite: network.rewrite,
    setOnline(next) {
      isOnline = next
    },
    failAt: (request, how) => mock.fail({ ...platform.requests[request], ...how }),
    signIn(owner) {
      signedIn = owner
    },
    traffic() {
      const { asked, unanswered } = traffic()
      // Whoever waits for an answer that is held has a request of the page's open.
      return { asked, unanswered: isDirect ? unanswered : unanswered - network.waiting() }
    },
    rows: (owner = signedIn ?? 0) => platform.rows(mock, ownerOf(owner)),
  }
}

function countRequests(): { counted: <T>(answer: Promise<T>) => Promise<T> } & Pick<World, 'traffic'> {
  let asked = 0
  let unanswered = 0
  return {
    counted(answer) {
      asked++
      unanswered++
      return answer.finally(() => unanswered--)
    },
    traffic: () => ({ asked, unanswered }),
  }
}
