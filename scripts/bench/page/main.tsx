// What the bench measures in a browser, by turns: the kit's list, and a plain list with the same text and one button a row.

import { notifyManager, QueryClient } from '@tanstack/react-query'
import { createElement, type ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { LinkedAccount } from '../../../packages/core/src/index.ts'
import {
  BanklinkProvider,
  LinkAccountButton,
  LinkedAccounts,
  linkedAccountsQuery,
} from '../../../packages/react/src/index.ts'
import { someAccount } from '../../../packages/react/src/testing/someAccount.ts'
import { PlainList } from './PlainList.tsx'

declare global {
  interface Window {
    /** Milliseconds that a list of that many accounts takes, until it is laid out. */
    measure(of: { list: ListName; count: number; shown?: number; what: What }): Promise<number>
  }
}

export type ListName = 'kit' | 'plain'

/**
 * What is measured: the first render; one account that changes; or a change of the page's Link session, which the list
 * has nothing to do with, as by a pointer over the button.
 */
export type What = 'render' | 'change' | 'session'

interface List {
  element: ReactElement
  /** Shows other accounts. */
  change: (accounts: readonly LinkedAccount[]) => void
}

// Else it waits for a timer, whose time would be taken for that of the list.
notifyManager.setScheduler(queueMicrotask)

window.measure = async ({ list: name, count, shown = count, what }) => {
  const container = document.body.appendChild(document.createElement('div'))
  const root = createRoot(container)
  const accounts = accountsOf(count)
  const list = name === 'kit' ? kit(accounts, shown) : plain(accounts, (element) => root.render(element))
  const render = () => root.render(list.element)
  const changed = accounts.map((account, at) => (at === count >> 1 ? { ...account, mask: '9999' } : account))
  const steps: Record<What, () => void> = {
    render,
    change: () => list.change(changed),
    session: () => hover(container),
  }
  if (what !== 'render') {
    flushSync(render)
    // The provider's effects, and what it loads.
    await new Promise((resolve) => setTimeout(resolve, 100))
    container.getBoundingClientRect()
  }
  const started = performance.now()
  flushSync(steps[what])
  // What follows in the same task: stores are listened to in microtasks.
  for (let turn = 0; turn < 10; turn++) await Promise.resolve()
  container.getBoundingClientRect()
  const took = performance.now() - started
  const rows = container.querySelectorAll('li').length
  const wanted = name === 'kit' ? shown : count
  if (rows !== wanted) throw new Error(`${name} shows ${rows} of ${wanted} accounts.`)
  if (what === 'change' && !container.textContent?.includes('9999'))
    throw new Error(`${name} does not show the change.`)
  root.unmount()
  container.remove()
  // What was put off until the page is idle belongs to this run, not to the next.
  await new Promise((resolve) => setTimeout(resolve, 50))
  return took
}

function hover(container: HTMLElement): void {
  const button = container.querySelector('[data-slot="banklink-link-account-button"]')
  if (!button) throw new Error('There is no button.')
  button.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }))
}

function accountsOf(count: number): LinkedAccount[] {
  return Array.from({ length: count }, (_, at) =>
    someAccount({ id: `account-${at}`, mask: String(at % 9_999).padStart(4, '0') }),
  )
}

function kit(accounts: readonly LinkedAccount[], shown: number): List {
  const unused = () => Promise.reject(new Error('The bench asks for nothing.'))
  const backend = {
    id: 'bench',
    capabilities: unused,
    // A token that never comes: the session stays where the pointer brought it.
    begin: () => new Promise<never>(() => {}),
    complete: unused,
    completeUpdate: unused,
    follow: unused,
    list: async () => ({ accounts }),
    get: unused,
    remove: unused,
  }
  const queryClient = new QueryClient()
  const ownerKey = 'owner'
  const { queryKey } = linkedAccountsQuery({ backend, ownerKey })
  queryClient.setQueryData(queryKey, accounts)
  return {
    element: createElement(
      BanklinkProvider,
      { backend, ownerKey, queryClient },
      createElement(LinkAccountButton),
      createElement(LinkedAccounts, { initialCount: shown }),
    ),
    change: (changed) => queryClient.setQueryData(queryKey, changed),
  }
}

function plain(accounts: readonly LinkedAccount[], render: (element: ReactElement) => void): List {
  const of = (shown: readonly LinkedAccount[]) => createElement(PlainList, { accounts: shown })
  return { element: of(accounts), change: (changed) => render(of(changed)) }
}
