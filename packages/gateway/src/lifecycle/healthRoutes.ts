import type { Hono } from 'hono'
import type { GatewayEnv } from '../routes/GatewayEnv.ts'
import { inTime } from './inTime.ts'

export interface HealthOptions {
  /** Rejects while requests cannot be served. */
  ready: (() => unknown) | undefined
  isClosing: () => boolean
  /** Milliseconds that `ready` may take. */
  withinMs?: number
}

/** `GET /health`: the process answers. `GET /ready`: it can serve requests. Neither says more. */
export function healthRoutes(app: Hono<GatewayEnv>, { ready, isClosing, withinMs = 5000 }: HealthOptions): void {
  app.get('/health', (c) => c.json({ status: 'ok' }))
  app.get('/ready', async (c) => {
    const isReady = !isClosing() && (await settles(async () => ready?.(), withinMs))
    return isReady ? c.json({ status: 'ok' }) : c.json({ status: 'unavailable' }, 503)
  })
}

async function settles(work: () => Promise<unknown>, withinMs: number): Promise<boolean> {
  try {
    await inTime({ ms: withinMs }, work)
    return true
  } catch {
    return false
  }
}
