import type { RequestListener } from 'node:http'
import { toNodeListener } from '@banklink/gateway/node'
import type { MockBackend } from '@banklink/mock-backend'
import { startMockBackend } from '@banklink/mock-backend/node'
import { getRequestListener } from '@hono/node-server'
import { Hono } from 'hono'
import { type DemoGateway, demoGateway, gatewayPath } from './demoGateway.ts'
import { serveHttp } from './httpServer.ts'
import { mockProxy } from './mockProxy.ts'
import { signInRoutes } from './signIn.ts'
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
}

export interface Demo {
  url: string
  /** The mock's own address, which is not for a browser. */
  mockUrl: string
  mock: MockBackend
  stop: () => Promise<void>
}

/**
 * Starts the mock of the platform, and a brand's server with the gateway and the web app.
 *
 * @throws `PortTaken`
 * @example
 * const { url, stop } = await startDemo({ dist: 'dist' })
 */
export async function startDemo(options: DemoOptions): Promise<Demo> {
  const { dist, port = 0, host = '127.0.0.1', ...world } = options
  const platform = await startMockBackend(world)
  try {
    const gateway = demoGateway(platform)
    const site = demoSite({ dist, mockUrl: platform.url, gateway })
    const server = await serveHttp(listenerFor(site, gateway), { port, host })
    return {
      url: server.url,
      mockUrl: platform.url,
      mock: platform.mock,
      stop: async () => {
        await server.stop()
        await platform.stop()
      },
    }
  } catch (error) {
    await platform.stop()
    throw error
  }
}

interface SiteParts {
  dist: string
  mockUrl: string
  gateway: DemoGateway
}

function demoSite({ dist, mockUrl, gateway }: SiteParts): Hono {
  const app = new Hono()
  app.use(securityHeaders)
  app.route('/demo', signInRoutes())
  app.route('/mock', mockProxy({ url: mockUrl, onReset: () => gateway.renew() }))
  app.route('/', webApp(dist))
  return app
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
