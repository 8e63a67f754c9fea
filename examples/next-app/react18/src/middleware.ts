// What Next 16 calls a proxy.
export { proxy as middleware } from './proxy'

export const config = { matcher: ['/((?!api/|_next/).*)'] }
