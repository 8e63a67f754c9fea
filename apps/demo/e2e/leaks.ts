import type { BrowserContext, Page, Response } from '@playwright/test'

/** Everything that a page received and everything that it stores, as searchable text. */
export interface Leaks {
  /** Each response with its headers: URL and text. */
  answers: () => Promise<{ url: string; text: string }[]>
  /** Storages, cookies, the query cache and the document, by name. */
  kept: () => Promise<Record<string, string>>
}

export function watchLeaks(page: Page): Leaks {
  const answers: Promise<{ url: string; text: string }>[] = []
  page.on('response', (response) => {
    // Read as it comes: the browser does not keep a body for long.
    const answer = readAnswer(response)
    answer.catch(() => {}) // the test that asks for it hears of it
    answers.push(answer)
  })
  return {
    answers: () => Promise.all(answers),
    kept: async () => ({ ...(await keptInPage(page)), cookies: await cookiesOf(page.context()) }),
  }
}

/** Where a text holds one of the values. */
export function findValues(texts: Record<string, string>, values: readonly string[]): string[] {
  return Object.entries(texts).flatMap(([name, text]) => (values.some((value) => text.includes(value)) ? [name] : []))
}

async function readAnswer(response: Response): Promise<{ url: string; text: string }> {
  const headers = JSON.stringify(await response.allHeaders())
  // What the page gave up waiting for has no body.
  const isWhole = (await response.finished()) === null && response.status() !== 204
  const body = isWhole ? await response.text() : ''
  return { url: `${response.request().method()} ${response.url()}`, text: `${headers}\n${body}` }
}

async function cookiesOf(context: BrowserContext): Promise<string> {
  return JSON.stringify(await context.cookies())
}

function keptInPage(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const { queryClient } = (window as unknown as { tidewell: { queryClient: DumpedClient } }).tidewell
    interface Cache {
      getAll(): { queryKey?: unknown; state: unknown }[]
    }
    interface DumpedClient {
      getQueryCache(): Cache
      getMutationCache(): Cache
    }
    const dump = (cache: Cache) => JSON.stringify(cache.getAll().map(({ queryKey, state }) => [queryKey, state]))

    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
    const records: unknown[] = []
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name))
      for (const store of database.objectStoreNames) {
        records.push(...(await settled(database.transaction(store).objectStore(store).getAll())))
      }
      database.close()
    }
    return {
      indexedDB: JSON.stringify(records),
      localStorage: JSON.stringify(Object.entries(localStorage)),
      sessionStorage: JSON.stringify(Object.entries(sessionStorage)),
      queries: dump(queryClient.getQueryCache()),
      mutations: dump(queryClient.getMutationCache()),
      document: document.documentElement.outerHTML,
    }
  })
}
