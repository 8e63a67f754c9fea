import { type NextRequest, NextResponse } from 'next/server'
import { chooseLanguage } from './languages'

/** Gives each page its policy, and the language of its address, of the last address, or of the browser. */
export function proxy(request: NextRequest): NextResponse {
  const { nextUrl, cookies } = request
  const [, first] = nextUrl.pathname.split('/')
  const accepted = request.headers.get('Accept-Language') ?? ''
  const language = chooseLanguage(first, cookies.get('language')?.value, accepted)
  const url = nextUrl.clone()
  if (first !== language) url.pathname = `/${language}${nextUrl.pathname}`

  // Next reads the nonce from here, and gives it to its own scripts.
  const headers = new Headers(request.headers)
  const policy = policyWith(btoa(crypto.randomUUID()))
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.rewrite(url, { request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  response.cookies.set('language', language, { sameSite: 'lax' })
  return response
}

export const config = { matcher: ['/((?!api/|_next/).*)'] }

function policyWith(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self'",
    "img-src 'self' data:",
    'frame-src https://cdn.plaid.com',
    `connect-src 'self' ${process.env.PLAID_URL ?? 'https://production.plaid.com'}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
