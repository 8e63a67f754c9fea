import { randomBytes } from 'node:crypto'
import {
  bondProcessorBackend,
  type ItemLink,
  type ProcessorOwner,
  processorWebhooks,
} from '@banklink/backends/bond-processor'
import type { WebhookReceiver } from '@banklink/gateway'
import { type SqlStore, sqliteStore } from '@banklink/gateway/sqlite'
import { plaidWebhooks } from '@banklink/gateway/webhooks'
import { ownOf, type Person, people } from '../people.ts'
import { bondListFault, bondRow } from './bond.ts'
import type { NamedFault, Platform, PlatformWorld, Row } from './Platform.ts'

/** Bond, where the brand holds the Plaid account. The first person is a customer there, the second has a business. */
export function bondProcessor({ url, mock, plaid }: PlatformWorld): Platform {
  const key = randomBytes(32).toString('hex')
  // A brand keeps it on a disk. The demo's platforms begin anew with every start, and so do its links.
  const makeStore = (): SqlStore => sqliteStore({ path: ':memory:', key, clock: mock.clock })
  let store = makeStore()

  const webhooks = (): WebhookReceiver =>
    plaidWebhooks(processorWebhooks({ plaid, items: store.items, clock: mock.clock }))

  const ownerOf = (person: Person): ProcessorOwner =>
    person.id === people[0].id
      ? { customerId: ownOf(person, mock.bond.cardAccounts).customerId }
      : { businessId: businessOf(mock.bond.businesses) }

  return {
    id: 'bond-processor',
    name: plaid.isLive
      ? 'Bond, with your own Plaid account in Plaid’s sandbox'
      : 'Bond, with the brand’s Plaid account',
    backend: (person) =>
      bondProcessorBackend({
        bond: { baseUrl: url + mock.bond.baseUrlPath, ...mock.bond.credentials },
        owner: ownerOf(person),
        plaid: {
          baseUrl: plaid.baseUrl,
          clientId: plaid.clientId,
          secret: plaid.secret,
          clientName: 'Tidewell',
          webhook: 'https://tidewell.example/plaid',
        },
        items: store.items,
        // Plaid's own sandbox does not reach this machine.
        webhooks: !plaid.isLive,
        clock: mock.clock,
      }),
    webhooks,
    async rows(person) {
      const [kind, id] = Object.entries(ownerOf(person))[0] ?? []
      const links = await store.items.list(`${kind === 'customerId' ? 'customer' : 'business'}:${id}`)
      const { items } = mock.state().plaid
      const whose = kind === 'customerId' ? person.name : `${person.name}’s business`
      return [
        { title: `External accounts of ${whose} at Bond`, rows: bondRows(mock, ownerOf(person)) },
        {
          title: 'Items at Plaid, as the gateway keeps them',
          rows: links.map((link) =>
            itemRow(
              link,
              items.find(({ itemId }) => itemId === link.itemId),
            ),
          ),
        },
      ]
    },
    faults,
    renew() {
      void store.close()
      store = makeStore()
    },
  }
}

function bondRows(mock: PlatformWorld['mock'], owner: ProcessorOwner): readonly Row[] {
  const { ownerAccounts } = mock.state().bond
  return ownerAccounts
    .filter((row) => Object.entries(owner).every(([name, id]) => row[name as 'customerId' | 'businessId'] === id))
    .map(bondRow)
    .toReversed()
}

function businessOf(businesses: PlatformWorld['mock']['bond']['businesses']): string {
  const [business] = businesses
  if (!business) throw new Error('The mock has no business.')
  return business.businessId
}

type ItemState = ReturnType<PlatformWorld['mock']['state']>['plaid']['items'][number]

function itemRow({ id, itemId, institution, step, failure }: ItemLink, item: ItemState | undefined): Row {
  const told = item?.loginRequired && !item.removed ? 'login required' : null
  return {
    id: itemId ?? id,
    name: institution?.name ?? 'Item',
    status: [step, failure, told].filter(Boolean).join(', '),
    isGood: step === 'linked' && told === null,
  }
}

const plaidPaths = { token: '/plaid/link/token/create', exchange: '/plaid/item/public_token/exchange' }
const processorTokens = '/bond/api/v0/accounts/processor_tokens'

const faults: readonly NamedFault[] = [
  { name: 'Slow link token, 3 s', fault: { method: 'POST', path: plaidPaths.token, delay_ms: 3000 } },
  { name: 'Lose the exchange’s answer', fault: { method: 'POST', path: plaidPaths.exchange, lose_answer: true } },
  { name: 'Lose Bond’s answer', fault: { method: 'POST', path: processorTokens, lose_answer: true } },
  { name: 'Bond is no integration at Plaid, 422', switches: { bond: { processorIntegration: false } } },
  { name: 'The names differ, 400', switches: { bond: { identityMatch: 'fail' } } },
  bondListFault,
]
