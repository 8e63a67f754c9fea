import { createGateway, type Gateway, type WebhookReceiver } from '@banklink/gateway'
import type { MockBackend } from '@banklink/mock-backend'
import type { DemoSession, SignIn } from './signIn.ts'

/** Where the page finds the gateway. */
export const gatewayPath = '/api/banklink'

/** The gateway as a brand's server creates one, over the platform of the request's session. */
export interface DemoGateway extends Pick<Gateway, 'fetch'> {
  /** Clears every stored answer, for when the platform is reset and repeats its IDs. */
  renew(): void
}

export interface DemoGatewayOptions {
  mock: MockBackend
  signIn: SignIn
  /** Receives Plaid's webhooks; another one after each renewal. */
  webhooks: () => WebhookReceiver | undefined
}

export function demoGateway({ mock, signIn, webhooks }: DemoGatewayOptions): DemoGateway {
  const secret = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('hex')
  const make = (): Gateway => {
    const receiver = webhooks()
    return createGateway<DemoSession>({
      secret,
      authorize: signIn.sessionOf,
      backend: ({ platform, person }) => platform.backend(person),
      basePath: gatewayPath,
      clock: mock.clock,
      // Failures are part of the show, and the page says them.
      log: () => {},
      ...(receiver ? { webhooks: receiver } : {}),
    })
  }
  let gateway = make()
  return {
    fetch: (request) => gateway.fetch(request),
    renew() {
      gateway = make()
    },
  }
}
