import 'fake-indexeddb/auto'
import fc from 'fast-check'
import { afterEach } from 'vitest'

// The same random cases in every run, so that a score depends on the tests alone.
fc.configureGlobal({ seed: 1 })

// Of a browser's, what the Link session uses outside a page.
globalThis.reportError ??= (error) => console.error(error)
afterEach(() => {
  globalThis.indexedDB = new IDBFactory()
})
