// What the bench measures in a browser, by turns: the kit's list, and a plain list with the same text and one button a row.

import { QueryClient } from '@tanstack/react-query'
import { createElement, type ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { BanklinkProvider, LinkedAccounts, linkedAccountsQuery } from '../../../packages/react/src/index.ts'
import { someAccount } from '../../../packages/react/src/testing/someAccount.ts'
import { PlainList } from './PlainList.tsx'

const lists = { kit, plain }
export type ListName = keyof typeof lists

declare global {
  interface Window {
    /** Milliseconds until a list of that many accounts is rendered and laid out. */
    measure(name: ListName, count: number): Promise<number>
  }
}

window.measure = async (name, count) => {
  const container = document.body.appendChild(document.createElement('div'))
  const root = createRoot(container)
  const element = lists[name](accountsOf(count))
  const started = performance.now()
  flushSync(() => root.render(element))
  container.getBoundingClientRect()
  const took = performance.now() - started
  const rows = container.querySelectorAll('li').length
  if (rows !== count) throw new Error(`${name} shows ${rows} of ${count} accounts.`)
  root.unmount()
  container.remove()
  // What was put off until the page is idle belongs to this run, not to the next.
  await new Promise((resolve) => setTimeout(resolve, 50))
  return took
}

function accountsOf(count: number) {
  return Array.from({ length: count }, (_, at) =>
    someAccount({ id: `account-${at}`, mask: String(at % 10_000).padStart(4, '0') }),
  )
}

function kit(accounts: ReturnType<typeof accountsOf>): ReactElement {
  const unused = () => Promise.reject(new Error('The bench asks for nothing.'))
  const backend = {
    id: 'bench',
    capabilities: unused,
    begin: unused,
    complete: unused,
    completeUpdate: unused,
    follow: unused,
    list: async () => ({ accounts }),
    get: unused,
    remove: unused,
  }
  const queryClient = new QueryClient()
  const ownerKey = 'owner'
  queryClient.setQueryData(linkedAccountsQuery({ backend, ownerKey }).queryKey, accounts)
  return createElement(BanklinkProvider, { backend, ownerKey, queryClient }, createElement(LinkedAccounts))
}

function plain(accounts: ReturnType<typeof accountsOf>): ReactElement {
  return createElement(PlainList, { accounts })
}
