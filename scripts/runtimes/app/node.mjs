import { createServer } from 'node:http'
import { toNodeListener } from '@banklink/gateway/node'
import { createApp } from './app.mjs'
import { openStore } from './openStore.mjs'

const server = createServer(toNodeListener({ fetch: createApp(await openStore()) }))
server.listen(0, '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`))
