/**
 * Sends each request to the next gateway, as a load balancer does; one that is away is skipped once its end was seen.
 *
 * @returns `{ fetch, counts }`, with `counts` of requests, of answers by status, and of connections that broke
 */
export function createBalancer(gateways, { beforeCompletion }) {
  const counts = { requests: 0, broken: 0, statuses: {} }
  let turn = 0
  const pick = () => {
    const running = gateways.filter(({ isUp }) => isUp)
    return running[turn++ % running.length] ?? gateways[0]
  }
  return {
    counts,
    async fetch(input, init) {
      const request = new Request(input, init)
      const { pathname, search } = new URL(request.url)
      const gateway = pick()
      const isCompletion = pathname.endsWith('/completions')
      counts.requests++
      if (isCompletion) gateway.inFlight++
      try {
        if (isCompletion) beforeCompletion()
        const body = request.method === 'GET' ? undefined : await request.arrayBuffer()
        const response = await fetch(gateway.url + pathname + search, {
          method: request.method,
          headers: request.headers,
          body,
        })
        counts.statuses[response.status] = (counts.statuses[response.status] ?? 0) + 1
        return response
      } catch (error) {
        counts.broken++
        throw error
      } finally {
        if (isCompletion) gateway.inFlight--
      }
    },
  }
}
