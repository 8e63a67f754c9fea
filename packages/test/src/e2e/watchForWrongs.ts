import type { BrowserContext, ConsoleMessage } from '@playwright/test'

export interface WatchOptions {
  /** Hosts that the page may ask besides this machine; the test answers for them. */
  otherHosts: readonly string[]
  /**
   * Console messages that fail the test, in addition to CSP reports.
   *
   * @default nothing
   */
  isWrong?: (message: ConsoleMessage) => boolean
}

/** The errors on the pages of a test and on pages they open: the list grows as they occur. */
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
