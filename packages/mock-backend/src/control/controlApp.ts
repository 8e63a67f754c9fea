import { type Context, Hono } from 'hono'
import { cors } from 'hono/cors'
import * as v from 'valibot'
import { allPlatforms, ofPlatforms, type PlatformCredentials, type PlatformId } from '../platforms.ts'
import type { MockWorld } from '../world/MockWorld.ts'
import { setSwitches } from '../world/Switches.ts'
import { dumpState } from './dumpState.ts'
import { faultSchema } from './Fault.ts'
import { listSecrets } from './listSecrets.ts'
import { requireLogin } from './requireLogin.ts'
import { settingsOf, switchesRequest } from './switchesRequest.ts'
import { toSnakeCase } from './switchNames.ts'

const clockRequest = v.object({ advance_ms: v.pipe(v.number(), v.finite(), v.minValue(0)) })

/** The control API for tests and demos. Pages of other origins may use all of it except the secrets. */
export function controlApp(world: MockWorld, { reset }: { reset: () => void }): Hono {
  const app = new Hono()
  for (const path of ['/state', '/clock', '/faults', '/reset', '/switches']) app.use(path, cors())
  app.get('/state', (c) => c.json(dumpState(world)))
  app.get('/secrets', (c) =>
    c.json({
      secrets: listSecrets(world),
      ...ofPlatforms<PlatformCredentials>(({ access }) => access(world).credentials as PlatformCredentials[PlatformId]),
    }),
  )
  app.get('/clock', (c) => c.json({ now: world.clock.now() }))
  app.post('/clock', async (c) => {
    const request = await readRequest(c, clockRequest)
    world.clock.advance(request.advance_ms)
    return c.json({ now: world.clock.now() })
  })
  app.get('/faults', (c) => c.json({ faults: world.faults }))
  app.post('/faults', async (c) => {
    world.faults.push(await readRequest(c, faultSchema))
    return c.json({ faults: world.faults }, 201)
  })
  app.delete('/faults', (c) => {
    world.faults = []
    return c.body(null, 204)
  })
  app.post('/reset', (c) => {
    reset()
    return c.body(null, 204)
  })
  app.post('/switches', async (c) => {
    const request = await readRequest(c, switchesRequest)
    setDeposits(world, request.automatic_deposits ?? {})
    requireLogins(world, request.login_required ?? [])
    world.switches = setSwitches(settingsOf(request), world.switches)
    return c.json(toSnakeCase(world.switches))
  })
  app.onError((error, c) => {
    if (!(error instanceof ControlError)) throw error
    return c.json({ message: error.message }, 400)
  })
  return app
}

class ControlError extends Error {
  override readonly name = 'ControlError'
}

/** Sets how each row's automatic micro-deposits end. */
function setDeposits(world: MockWorld, ends: Record<string, 'verify' | 'expire'>): void {
  const changes = Object.entries(ends).map(([linkedAccountId, end]) => {
    const account = allPlatforms.map(({ depositsAt }) => depositsAt?.(world, linkedAccountId)).find(Boolean)
    if (!account) throw new ControlError(`Nothing is linked at ${linkedAccountId}, so it has no deposits to steer.`)
    return { account, end }
  })
  for (const { account, end } of changes) account.depositsEnd = end
}

function requireLogins(world: MockWorld, ids: readonly string[]): void {
  for (const id of ids) {
    if (!requireLogin(world, id)) throw new ControlError(`Nothing is linked at ${id}, so no bank wants a login for it.`)
  }
}

async function readRequest<T>(c: Context, schema: v.GenericSchema<unknown, T>): Promise<T> {
  const parsed = v.safeParse(schema, await c.req.json().catch(() => undefined))
  if (parsed.success) return parsed.output
  const where = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'body'}: ${issue.message}`)
  throw new ControlError(`The request can't be read. ${where.join('; ')}.`)
}
