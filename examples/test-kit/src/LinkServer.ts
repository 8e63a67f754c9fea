/** The requests of the page to the server. */
export interface LinkServer {
  createLinkToken: () => Promise<string>
  exchangePublicToken: (publicToken: string) => Promise<void>
}

/** The server's routes, by fetch. */
export const linkServer: LinkServer = {
  createLinkToken: async () => {
    const { linkToken } = (await (await post('/api/link-token')).json()) as { linkToken: string }
    return linkToken
  },
  exchangePublicToken: async (publicToken) => {
    await post('/api/exchange', { publicToken })
  },
}

async function post(path: string, body: object = {}): Promise<Response> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`The server answered ${answer.status} at ${path}.`)
  return answer
}
