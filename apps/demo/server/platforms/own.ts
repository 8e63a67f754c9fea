import { type HarborLink, type HarborStore, harborBackend, memoryHarborStore } from '@banklink/test/harbor'
import type { NamedFault, Platform, PlatformWorld, Row } from './Platform.ts'

/** The brand's own server, which holds an account at Plaid and stores the links: a backend in one file. */
export function own({ mock, plaid }: PlatformWorld): Platform {
  let store: HarborStore = memoryHarborStore()
  return {
    id: 'own',
    name: 'The brand’s own server',
    backend: ({ id: customerId }) =>
      harborBackend({ plaid: { ...plaid, clientName: 'Tidewell' }, store, customerId, clock: mock.clock }),
    async rows(person) {
      const links = await store.linksOf(person.id)
      const { items } = mock.state().plaid
      return [
        {
          title: `Links of ${person.name} at the brand’s own server`,
          rows: links.map((link) => linkRow(link, items)).toReversed(),
        },
      ]
    },
    faults,
    renew() {
      store = memoryHarborStore()
    },
  }
}

type ItemState = ReturnType<PlatformWorld['mock']['state']>['plaid']['items'][number]

/** A stored link, and its Item's status at Plaid. The mock has no Item of Plaid's own sandbox. */
function linkRow({ id, item: kept, facts }: HarborLink, items: readonly ItemState[]): Row {
  const item = items.find(({ itemId }) => itemId === kept?.item_id)
  const verification = item?.accounts.find((account) => account.id === facts?.plaidAccountId)?.verificationStatus
  const wrongs = [item?.removed && 'removed at Plaid', item?.loginRequired && 'login required'].filter(Boolean)
  return {
    id,
    name: [facts?.institution.name, facts?.mask && `••${facts.mask}`].filter(Boolean).join(' '),
    status: [stepOf({ item: kept, facts }), verification, ...wrongs].filter(Boolean).join(', '),
    isGood: facts !== null && wrongs.length === 0 && !/^(pending|verification)_/.test(verification ?? ''),
  }
}

function stepOf({ item, facts }: Pick<HarborLink, 'item' | 'facts'>): string {
  if (facts) return 'linked'
  return item ? 'exchanged' : 'sent'
}

const paths = { token: '/plaid/link/token/create', exchange: '/plaid/item/public_token/exchange' }

const faults: readonly NamedFault[] = [
  { name: 'Slow link token, 3 s', fault: { method: 'POST', path: paths.token, delay_ms: 3000 } },
  { name: 'Refuse the next exchange, 400', fault: { method: 'POST', path: paths.exchange, status: 400 } },
  { name: 'Lose the exchange’s answer', fault: { method: 'POST', path: paths.exchange, lose_answer: true } },
  { name: 'Lose the removal’s answer', fault: { method: 'POST', path: '/plaid/item/remove', lose_answer: true } },
  // An account is looked at by its Item; the kit asks three times before it says so.
  {
    name: 'Fail the next list, 500',
    fault: { method: 'POST', path: '/plaid/item/get', status: 500, times: 3 },
    meetsList: true,
  },
]
