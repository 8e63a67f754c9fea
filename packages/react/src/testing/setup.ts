import '@testing-library/jest-dom/vitest'
import 'fake-indexeddb/auto'
import { cleanup, configure } from '@testing-library/react'
import { version } from 'react'
import { version as domVersion } from 'react-dom'
import { afterAll, afterEach } from 'vitest'
import { retryAtOnce } from './retryAtOnce.ts'

// A run on the wrong React would pass, and show nothing.
const wanted = process.env.REACT_MAJOR ?? '19'
for (const found of [version, domVersion]) {
  if (!found.startsWith(`${wanted}.`)) throw new Error(`This run is for React ${wanted}, and found ${found}.`)
}

afterEach(() => {
  cleanup()
  // What one test stores is not for the next.
  globalThis.indexedDB = new IDBFactory()
})

// Files share a page, so each leaves it empty; a script that still loads has failed by then.
afterAll(() => {
  for (const tag of document.querySelectorAll('script[src^="https://cdn.plaid.com/"]')) {
    tag.dispatchEvent(new Event('error'))
    tag.remove()
  }
  Reflect.deleteProperty(window, 'Plaid')
  document.body.replaceChildren()
})

retryAtOnce()

// For a machine that is busy with something else.
configure({ asyncUtilTimeout: 10_000 })

// Test files that run at the same time are not tabs of one browser.
Reflect.deleteProperty(globalThis, 'BroadcastChannel')

// jsdom knows the element and not yet its methods.
HTMLDialogElement.prototype.showModal ??= function showModal() {
  this.open = true
}
HTMLDialogElement.prototype.close ??= function close() {
  if (!this.open) return
  this.open = false
  // A browser tells of it later, too.
  queueMicrotask(() => this.dispatchEvent(new Event('close')))
}
