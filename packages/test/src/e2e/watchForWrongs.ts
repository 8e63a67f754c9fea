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

/** An icon that no page names: Firefox requests it for each page, and reports that the page's CSP refuses it. */
const ofBrowser = /\/favicon\.ico\b/

/** The errors on the pages of a test and on pages they open: the list grows as they occur. */
export function watchForWrongs(context: BrowserContext, { otherHosts, isWrong = () => false }: WatchOptions): string[] {
  const wrongs: string[] = []
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    const isLocal = hostname === '127.0.0.1' || ['data:', 'blob:', 'about:'].includes(protocol)
    if (!isLocal && !otherHosts.includes(hostname)) wrongs.push(`left this machine: ${request.url()}`)
  })
  context.on('weberror', (error) => {
    const { message } = error.error()
    if (!ofBrowser.test(message)) wrongs.push(`threw: ${message}`)
  })
  context.on('console', (message) => {
    const isCsp = /Content.Security.Policy|Trusted ?Type/i.test(message.text())
    if (!ofBrowser.test(message.text()) && (isCsp || isWrong(message))) wrongs.push(message.text())
  })
  return wrongs
}
