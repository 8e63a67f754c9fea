import type { RequestListener } from 'node:http'
import { toNodeListener } from '@banklink/gateway/node'
import type { MockBackend, SwitchSettings } from '@banklink/mock-backend'
import { type StartedMockBackend, startMockBackend } from '@banklink/mock-backend/node'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { except } from 'hono/combine'
import { builtPaths } from './builtSites.ts'
import { type DemoGateway, demoGateway, gatewayPath } from './demoGateway.ts'
import { serveHttp } from './httpServer.ts'
import { mockProxy } from './mockProxy.ts'
import { livePlaid, mockPlaid, type PlaidAccount, type PlaidKeys } from './plaidAccount.ts'
import { platformRoutes } from './platformRoutes.ts'
import { makePlatforms } from './platforms/makePlatforms.ts'
import type { Platform } from './platforms/Platform.ts'
import { findPlatform, signIn } from './signIn.ts'
import { securityHeaders, webApp } from './webApp.ts'

export interface DemoOptions {
  /** The folder of the built web app. */
  dist: string
  /**
   * Where to listen; 0 takes a port that is free.
   *
   * @default 0
   */
  port?: number
  /** @default '127.0.0.1' */
  host?: string
  /** The mock's time, in milliseconds since 1970. @default the machine's clock */
  clock?: { now(): number }
  /** The same seed gives the same ids at the mock. @default 'banklink' */
  seed?: string
  /** The platform until another one is chosen. @default 'bond' */
  platform?: string
  /** With both keys the brand's own account at Plaid is one in Plaid's sandbox. @default none */
  plaidKeys?: PlaidKeys
}

export interface Demo {
  url: string
  /** The mock's own address, which is not for a browser. */
  mockUrl: string
  mock: MockBackend
  /** Whether it uses Plaid's sandbox. */
  isLive: boolean
  stop: () => Promise<void>
}

/**
 * Starts the mock of the platforms, and a brand's server with the gateway and the web app.
 *
 * @throws `PortTaken`; `Error` for a platform that is none, or for one of Plaid's keys without the other
 * @example
 * const { url, stop } = await startDemo({ dist: 'dist' })
 */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const { dist, port = 0, host = '127.0.0.1', platform, plaidKeys = {}, ...world } = options
  const live = livePlaid(plaidKeys)
  // Bond is the mock's also where Plaid is not, and what Plaid's sandbox shares with it is nothing to the mock.
  const switches: SwitchSettings = {
    bond: { clientName: 'Tidewell', ...(live ? { foreignProcessorTokens: 'accept' } : {}) },
    cybrid: { clientName: 'Tidewell' },
  }
  // The address in Plaid's webhooks is one that nobody on this machine serves, so they are brought here.
  const brand = { receive: async (_webhook: Request): Promise<Response> => new Response(null, { status: 503 }) }
  const mock = await startMockBackend({
    ...world,
    switches,
    plaid: { sendWebhook: (webhook) => brand.receive(webhook) },
  })
  try {
    const plaid = live ?? mockPlaid(mock)
    const { listener, gateway } = demoSite({ dist, platform, plaid, started: mock })
    brand.receive = async (webhook) =>
      gateway.fetch(new Request(`http://brand.test${gatewayPath}/webhooks/plaid`, webhook))
    const server = await serveHttp(listener, { port, host })
    return {
      url: server.url,
      mockUrl: mock.url,
      mock: mock.mock,
      isLive: plaid.isLive,
      stop: async () => {
        await server.stop()
        await mock.stop()
      },
    }
  } catch (error) {
    await mock.stop()
    throw error
  }
}

interface SiteOptions {
  dist: string
  platform: string | undefined
  plaid: PlaidAccount
  started: StartedMockBackend
}

function demoSite({ dist, platform, plaid, started }: SiteOptions): {
  listener: RequestListener
  gateway: DemoGateway
} {
  const { url, mock } = started
  const platforms = makePlatforms({ url, mock, plaid })
  const session = signIn({ platforms, usual: usualOf(platforms, platform), link: plaid.isLive ? 'plaid' : 'simulator' })
  const webhooks = () => platforms.find((each) => each.webhooks)?.webhooks?.()
  const gateway = demoGateway({ mock, signIn: session, webhooks })
  const onReset = (): void => {
    for (const each of platforms) each.renew?.()
    gateway.renew()
  }
  const app = new Hono()
  // The bank's page is a stranger's, with styles and a script of its own.
  app.use(except(['/mock/link/oauth/*', ...builtPaths], securityHeaders(plaid)))
  app.route('/demo', session.routes)
  app.route('/demo', platformRoutes(session))
  app.route('/mock', mockProxy({ url, onReset }))
  app.route('/', webApp(dist))
  return { listener: listenerFor(app, gateway), gateway }
}

function usualOf(platforms: readonly [Platform, ...Platform[]], id: string | undefined): Platform {
  if (id === undefined) return platforms[0]
  const usual = findPlatform(platforms, id)
  if (usual) return usual
  const known = platforms.map((platform) => platform.id).join(', ')
  throw new Error(`The demo has no platform "${id}". There are: ${known}.`)
}

/** The gateway is mounted as on any Node server; everything else is the site's. */
function listenerFor(site: Hono, gateway: DemoGateway): RequestListener {
  const toGateway = toNodeListener(gateway)
  const toSite = getRequestListener(site.fetch, { overrideGlobalObjects: false })
  return (incoming, outgoing) => {
    const isGateways = incoming.url?.startsWith(`${gatewayPath}/`)
    void (isGateways ? toGateway(incoming, outgoing) : toSite(incoming, outgoing))
  }
}
