import { createLinkToken, exchangePublicToken, type PlaidAccount } from './server.ts'

/** Answers `POST /api/link-token` and `POST /api/exchange` for one user. Null where the path is another. */
export async function answerApi(request: Request, plaid: PlaidAccount): Promise<Response | null> {
  const { pathname } = new URL(request.url)
  if (request.method !== 'POST') return null
  try {
    if (pathname === '/api/link-token') {
      return Response.json({ linkToken: await createLinkToken(plaid, 'user-1') })
    }
    if (pathname === '/api/exchange') {
      const { publicToken } = (await request.json()) as { publicToken: string }
      await exchangePublicToken(plaid, publicToken) // a real app keeps what this returns, on its server
      return new Response(null, { status: 204 })
    }
  } catch {
    return new Response(null, { status: 502 })
  }
  return null
}
