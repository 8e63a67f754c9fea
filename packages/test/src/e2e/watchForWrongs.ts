import type { BrowserContext, ConsoleMessage } from '@playwright/test'

export interface WatchOptions {
  /** Hosts that the page may ask besides this machine; the test answers for them. */
  otherHosts: readonly string[]
  /**
   * What besides a report of the page's policy must not be said to the console.
   *
   * @default nothing
   */
  isWrong?: (message: ConsoleMessage) => boolean
}

/** What went wrong on the pages of a test, those that they opened too: the list grows as it happens. */
export function watchForWrongs(context: BrowserContext, { otherHosts, isWrong = () => false }: WatchOptions): string[] {
  const wrongs: string[] = []
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    const isLocal = hostname === '127.0.0.1' || ['data:', 'blob:', 'about:'].includes(protocol)
    if (!isLocal && !otherHosts.includes(hostname)) wrongs.push(`left this machine: ${request.url()}`)
  })
  context.on('weberror', (error) => wrongs.push(`threw: ${error.error().message}`))
  context.on('console', (message) => {
    if (/Content.Security.Policy|Trusted ?Type/i.test(message.text()) || isWrong(message)) wrongs.push(message.text())
  })
  return wrongs
}
