/** Sees every public token that is sent to be exchanged. */
export interface ExchangeWatch {
  /** The platform's `fetch` for a gateway, by what takes its requests there. */
  fetchBy(send: (request: Request) => Promise<Response>): typeof fetch
  isExchange(request: Request): Promise<boolean>
  /** Reports a request that the platform carried out, although its sender never receives the answer. */
  carriedOut(request: Request): Promise<void>
  /** Exchanges that were sent while another of the same token was in progress, or after one that had succeeded. */
  doubles(): number
}

export function watchExchanges(): ExchangeWatch {
  const underWay = new Set<string>()
  const done = new Set<string>()
  let doubles = 0
  return {
    doubles: () => doubles,
    isExchange: async (request) => (await publicTokenOf(request)) !== null,
    async carriedOut(request) {
      const token = await publicTokenOf(request)
      if (token !== null) done.add(token)
    },
    fetchBy: (send) => async (input, init) => {
      const request = new Request(input, init)
      const token = await publicTokenOf(request)
      if (token === null) return send(request)
      if (underWay.has(token) || done.has(token)) doubles++
      underWay.add(token)
      try {
        const response = await send(request)
        if (response.ok) done.add(token)
        return response
      } finally {
        underWay.delete(token)
      }
    },
  }
}

/** All platforms take it in a body, under one of two names. */
async function publicTokenOf(request: Request): Promise<string | null> {
  if (request.method !== 'POST') return null
  const text = await request.clone().text()
  return /"(?:plaid_)?public_token":"([^"]+)"/.exec(text)?.[1] ?? null
}
