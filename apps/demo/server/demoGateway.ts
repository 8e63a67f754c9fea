import { createGateway, type Gateway } from '@banklink/gateway'
import type { MockBackend } from '@banklink/mock-backend'
import type { DemoSession, SignIn } from './signIn.ts'

/** Where the page finds the gateway. */
export const gatewayPath = '/api/banklink'

/** The gateway as a brand's server creates one, over the platform of the request's session. */
export interface DemoGateway extends Gateway {
  /** Clears every stored answer, for when the platform is reset and repeats its IDs. */
  renew(): void
}

export function demoGateway({ mock, signIn }: { mock: MockBackend; signIn: SignIn }): DemoGateway {
  const secret = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('hex')
  const make = (): Gateway =>
    createGateway<DemoSession>({
      secret,
      authorize: signIn.sessionOf,
      backend: ({ platform, person }) => platform.backend(person),
      basePath: gatewayPath,
      clock: mock.clock,
      // Failures are part of the show, and the page says them.
      log: () => {},
    })
  let gateway = make()
  return {
    fetch: (request) => gateway.fetch(request),
    renew() {
      gateway = make()
    },
  }
}
