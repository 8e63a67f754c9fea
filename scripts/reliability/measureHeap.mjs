import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { openGateway } from './openGateway.mjs'
import { sendRequests } from './sendRequests.mjs'

/**
 * What one gateway keeps in memory over many requests.
 *
 * @returns `{ requests, unforeseen, tenths, grownBytes }`: bytes of heap in use after each tenth of them
 */
export async function measureHeap(requests, say) {
  const { gateway, finishLink, renew, close } = await openGateway()
  const fetch = async (request) => {
    // As on a server, other work gets its turn between two requests.
    await new Promise((resolve) => setImmediate(resolve))
    return gateway.fetch(request)
  }
  const tenths = []
  let unforeseen = 0
  for (let tenth = 0; tenth < 10; tenth++) {
    for (let left = Math.ceil(requests / 10); left > 0; left -= 500) {
      renew()
      unforeseen += await sendRequests(Math.min(left, 500), { url: 'http://127.0.0.1', fetch, finishLink })
    }
    collect()
    collect()
    tenths.push(process.memoryUsage().heapUsed)
    say(`heap: ${tenth + 1} of 10`)
  }
  await close()
  return { requests, unforeseen, tenths, grownBytes: tenths[9] - tenths[0] }
}

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc')
