#!/usr/bin/env node
import { buildWebApp, dist } from './buildWebApp.ts'
import { PortTaken } from './httpServer.ts'
import { type DemoArguments, readArguments } from './readArguments.ts'
import { type Demo, startDemo } from './startDemo.ts'

const usualPort = 4173
const stopping = new AbortController()
let demo: Demo | undefined

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    stopping.abort()
    void Promise.resolve(demo?.stop()).finally(() => process.exit(0))
  })
}

try {
  const { port, platform, tellsMock } = readArguments(process.argv.slice(2), process.env)
  await buildWebApp({ signal: stopping.signal, onBuild: () => console.log('Building the web app…') })
  demo = await start({ port, platform })
  if (tellsMock) console.log(`Mock backend: ${demo.mockUrl}`)
  if (demo.isLive) console.log('Live: Plaid’s sandbox and its Link are used.')
  console.log(`Demo: ${demo.url}`)
} catch (error) {
  // Stopped while it was starting, it ends as it was asked to.
  if (!stopping.signal.aborted) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}

/** A requested port is used or refused; the default one may be replaced by a free one. */
async function start({ port, platform }: Pick<DemoArguments, 'port' | 'platform'>): Promise<Demo> {
  const options = { dist, plaidKeys: process.env, ...(platform === undefined ? {} : { platform }) }
  try {
    return await startDemo({ ...options, port: port ?? usualPort })
  } catch (error) {
    if (port !== undefined || !(error instanceof PortTaken)) throw error
    console.log(`Port ${usualPort} is taken, so the demo takes a free one.`)
    return startDemo({ ...options, port: 0 })
  }
}
