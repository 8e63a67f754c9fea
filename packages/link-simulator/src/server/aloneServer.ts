import { plaidError } from '../sandbox/errors.ts'
import type { LinkServer } from './LinkServer.ts'

/** Nobody behind it: any `link-…` token is good until it has succeeded once, and public tokens are made up. */
export function aloneServer(ids: () => string): LinkServer {
  const spent = new Set<string>()
  const isGood = (linkToken: string) => linkToken.startsWith('link-') && !spent.has(linkToken)
  const rejected = { ok: false, error: plaidError('INVALID_LINK_TOKEN') } as const
  return {
    begin: async (linkToken) =>
      isGood(linkToken)
        ? {
            ok: true,
            value: { linkSessionId: ids(), clientName: 'This app', isUpdateMode: false, accountSubtypes: null },
          }
        : rejected,
    succeed: async ({ linkToken }) => {
      if (!isGood(linkToken)) return rejected
      spent.add(linkToken)
      return { ok: true, value: `public-sandbox-${ids()}` }
    },
    leave: async () => {},
  }
}
