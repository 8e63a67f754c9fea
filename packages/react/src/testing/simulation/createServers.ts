import { gatewayBackend } from '@banklink/backends/gateway'
import type { LinkBackend } from '@banklink/core'
import { createGateway, type Gateway } from '@banklink/gateway'
import { sqliteStore } from '@banklink/gateway/sqlite'
import { createMockBackend, type MockBackend } from '@banklink/mock-backend'
import { bondPlatform, cybridPlatform, type TestPlatform } from '@banklink/test'
import { bondProcessorPlatform } from '@banklink/test/node'
import type { ManualClock } from '../createManualClock.ts'
import type { Network } from './createNetwork.ts'

export type PlatformName = 'bond' | 'bond-processor' | 'cybrid'

/** The brand's gateways and a platform, behind a network that delivers nothing automatically. */
export interface Servers {
  mock: MockBackend
  /** The gateway client of the browser's signed-in user. */
  backend(): LinkBackend
  /** Every byte that a browser was answered, and who was signed in when it asked. */
  answered: { owner: number; path: string; text: string }[]
  /** The gateway's process crashes with everything it was doing, and another one takes over with the same database. */
  crash(): void
  /** The accounts of an owner at the platform, in the platform's terms. */
  rows(owner: number): string[]
}

export interface ServersOptions {
  platform: PlatformName
  clock: ManualClock
  network: Network
  signedIn: () => number
}

export function createServers({ platform: name, clock, network, signedIn }: ServersOptions): Servers {
  const mock = createMockBackend({ clock })
  const database = sqliteStore({ path: ':memory:', key: '00'.repeat(32), clock })
  const answered: Servers['answered'] = []
  // The gateway's requests to the platform go over the network; those of a test do not.
  const reach = async (request: Request) => network.send('platform', request, (sent) => mock.fetch(sent))
  const platform = platforms[name]({ fetch: async (input, init) => reach(new Request(input, init)) })
  const ownerOf = (index: number) => platform.owners(mock)[index]
  let living = 0
  let gateway = open()

  function open(): Pick<Gateway, 'fetch'> {
    const mine = ++living
    const { fetch } = createGateway({
      secret: 'a secret for tests of thirty-two characters or more',
      authorize: ({ headers }) => {
        const index = Number(headers.get('X-Owner'))
        return { ownerKey: `owner-${index}`, index }
      },
      backend: ({ index }) => platform.backend(mock, ownerOf(index) as never),
      idempotency: database.idempotency,
      clock,
      log: () => {},
    })
    return {
      async fetch(request) {
        const response = await fetch(request)
        // A process that died answers nothing.
        return mine === living ? response : Promise.reject(new TypeError('The connection broke.'))
      },
    }
  }

  return {
    mock,
    answered,
    backend: () =>
      gatewayBackend({
        url: 'http://app.test/api/banklink',
        headers: () => ({ 'X-Owner': String(signedIn()) }),
        async fetch(input, init) {
          const request = new Request(input, init)
          const owner = signedIn()
          const response = await network.send('gateway', request, (sent) => gateway.fetch(sent))
          answered.push({
            owner,
            path: new URL(request.url).pathname,
            text: JSON.stringify([...response.headers]) + (await response.clone().text()),
          })
          return response
        },
      }),
    crash() {
      gateway = open()
      // What the dead one asked is on its way, and nothing waits for the answer.
      for (const message of network.messages.filter(({ hop, isAnswer }) => hop === 'platform' && isAnswer))
        message.lose()
    },
    rows: (owner) => platform.rows(mock, ownerOf(owner) as never),
  }
}

const platforms: Record<PlatformName, (options: { fetch: typeof fetch }) => TestPlatform> = {
  bond: bondPlatform,
  'bond-processor': bondProcessorPlatform,
  cybrid: cybridPlatform,
}
