import { bondBackend } from '@banklink/backends/bond'
import { createGateway, type Gateway, type Session } from '@banklink/gateway'
import type { StartedMockBackend } from '@banklink/mock-backend/node'
import { people } from './people.ts'
import { signedInPerson } from './signIn.ts'

/** Where the page finds the gateway. */
export const gatewayPath = '/api/banklink'

interface DemoSession extends Session {
  /** Bond's id of this person's card account. The browser never sees it. */
  cardAccountId: string
}

/** The gateway as a brand's server makes one, over the mock of Bond. */
export interface DemoGateway extends Gateway {
  /** Forgets every kept answer, for when the platform behind it begins anew and repeats its ids. */
  renew(): void
}

export function demoGateway({ url, mock }: Pick<StartedMockBackend, 'url' | 'mock'>): DemoGateway {
  const secret = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('hex')
  const make = (): Gateway =>
    createGateway<DemoSession>({
      secret,
      authorize: sessionOf(mock.bond.cardAccounts),
      backend: ({ cardAccountId }) =>
        bondBackend({
          ...mock.bond.credentials,
          baseUrl: url + mock.bond.baseUrlPath,
          cardAccountId,
          clock: mock.clock,
        }),
      basePath: gatewayPath,
      clock: mock.clock,
      // Failures are part of the show, and the page says them.
      log: () => {},
    })
  let gateway = make()
  return {
    fetch: (request) => gateway.fetch(request),
    renew() {
      gateway = make()
    },
  }
}

/** Each person is bound to a card account of their own, in the same order. */
function sessionOf(cardAccounts: readonly { accountId: string }[]): (request: Request) => DemoSession | null {
  const accountIds = new Map(people.map(({ id }, index) => [id, cardAccounts[index]?.accountId]))
  return (request) => {
    const person = signedInPerson(request)
    const cardAccountId = accountIds.get(person?.id ?? '')
    return person && cardAccountId ? { ownerKey: person.id, cardAccountId } : null
  }
}
