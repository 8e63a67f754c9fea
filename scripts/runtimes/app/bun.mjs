import { createApp } from './app.mjs'
import { openStore } from './openStore.mjs'

const { port } = Bun.serve({ port: 0, hostname: '127.0.0.1', fetch: createApp(await openStore()) })
console.log(`http://127.0.0.1:${port}`)
