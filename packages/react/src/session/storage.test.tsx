import { act, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, expect, test } from 'vitest'
import { createWorld, type World } from '../testing/createWorld.ts'
import { memoryLocks } from '../testing/memoryLocks.ts'
import { finishLink, openedLink, renderKit } from '../testing/renderKit.tsx'
import { openRecords, recordStores } from './adapters/database.ts'
import { unheardEndLifeMs } from './ends/UnheardEnd.ts'
import { publicTokenLifeMs } from './exchange/PendingExchange.ts'
import { unusedTokenLifeMs } from './tokens/UnusedToken.ts'

type StoreName = (typeof recordStores)[number]
type Fields = Record<string, string[]>

const minutes = (ms: number) => `${ms / 60_000} minutes`
const days = (ms: number) => `${ms / 86_400_000} days`

/** Why each is kept, and how long. */
const meanings: Record<StoreName, { what: string; life: string }> = {
  exchanges: {
    what: 'A link that the platform has not answered yet',
    life: `Until the answer, at most ${minutes(publicTokenLifeMs)}`,
  },
  returns: {
    what: 'What Link needs when a bank sends the user back to a new page',
    life: 'While Link is open or the user is at the bank, at most as long as the link token',
  },
  ends: {
    what: 'The result of a link that no page has shown yet',
    life: `Until a page shows it, at most ${days(unheardEndLifeMs)}`,
  },
  tokens: {
    what: 'A link token that no Link was opened with',
    life: `Until Link opens with it, at most ${minutes(unusedTokenLifeMs)}`,
  },
}

let world: World

beforeEach(() => {
  sessionStorage.clear()
  localStorage.clear()
  world = createWorld()
  world.simulator.install()
})

test('all stores after a run of everything: the page of browser storage', async () => {
  const fields: Fields = {}
  const environment = { locks: memoryLocks().open() }
  const release = world.hold('POST /completions', 'after')
  const page = renderKit(world, { environment })
  const button = screen.getByRole('button', { name: 'Link a bank account' })
  await userEvent.hover(button)
  await note('tokens', fields)
  await userEvent.click(button)
  await openedLink(world)
  await note('returns', fields)
  await finishLink(world)
  await note('exchanges', fields)
  page.unmount()
  await act(async () => release())
  await note('ends', fields)

  expect(Object.keys(fields).toSorted()).toEqual([...recordStores].toSorted())
  expect(await databases()).toEqual(['banklink'])
  expect(Object.keys(sessionStorage)).toEqual(['banklink.run'])
  expect(Object.keys(localStorage)).toEqual([])
  expect(document.cookie).toBe('')
  await expect(pageOf(fields)).toMatchFileSnapshot('../../../../docs/reference/browser-storage.md')
})

/** Waits for a record, notes its fields, and looks for what must not be in it. */
async function note(store: StoreName, fields: Fields): Promise<void> {
  const records = openRecords<{ ownerKey: string }>(store, () => indexedDB)
  await waitFor(async () => expect(await records.all()).not.toEqual([]))
  const [record] = await records.all()
  fields[store] = Object.keys(record ?? {})
  expect(record?.ownerKey).toBe('owner-0')
  const text = JSON.stringify(record)
  for (const secret of ['access-', 'Plaid Checking Holder', 'pass_good']) expect(text).not.toContain(secret)
}

async function databases(): Promise<(string | undefined)[]> {
  return (await indexedDB.databases()).map(({ name }) => name)
}

function pageOf(fields: Fields): string {
  const rows = recordStores.map(
    (store) =>
      `| \`${store}\` | ${meanings[store].what} | ${(fields[store] ?? []).map((field) => `\`${field}\``).join(', ')} | ${meanings[store].life} |`,
  )
  return [
    '# What the browser keeps',
    '',
    'Written by a test that reads every store after a run of everything. Nothing else is kept: no cookie, nothing in',
    '`localStorage`, no access token and no account number.',
    '',
    'The IndexedDB database `banklink` of your origin has four stores. Every record belongs to one owner at one backend',
    '(`ownerKey`, `backendId`) and is used for no other. Every page load removes expired records of all owners.',
    '`clearOwner(ownerKey)` removes all four kinds for one owner; clearing the site’s data removes everything.',
    '',
    '| store | what | fields | how long |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    '| `sessionStorage` | what | how long |',
    '| --- | --- | --- |',
    '| `banklink.run` | A random id of the run that this tab opened Link with last, so that a return from a bank finds it | As long as the tab |',
    '| `banklink.devtools` | Whether the developer panel is open, and at which tab; in development alone | As long as the tab |',
    '',
    'While a page is visible it holds a Web Lock for each unused link token, named `banklink-token-` and a random id. Tabs',
    'tell each other by the BroadcastChannel `banklink` that accounts changed: a kind and a run’s id, nothing else.',
    '',
  ].join('\n')
}
