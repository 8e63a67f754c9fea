// A process of its own: sends requests to a server, and says how many were answered with 500.
import { sendRequests } from './sendRequests.mjs'

const [url, count] = process.argv.slice(2)
const finishLink = async (linkToken) => (await fetch(`${url}/finish/${encodeURIComponent(linkToken)}`)).json()
let unforeseen = 0
for (let left = Number(count); left > 0; left -= 500) {
  await fetch(`${url}/renew`)
  unforeseen += await sendRequests(Math.min(left, 500), { url, fetch, finishLink })
}
process.send({ unforeseen })
process.disconnect()
