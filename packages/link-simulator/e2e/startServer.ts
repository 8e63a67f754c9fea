import { fileURLToPath } from 'node:url'
import { startProcess } from '@banklink/test/e2e'

export interface Site {
  /** The address of the app's page. */
  url: string
  mockUrl: string
  stop: () => Promise<void>
}

/** Starts the page and its mock backend in a separate process, which ends with this one at the latest. */
export async function startServer(): Promise<Site> {
  const { urls, stop } = await startProcess({
    args: ['server.ts'],
    cwd: fileURLToPath(new URL('.', import.meta.url)),
    addresses: ['Page', 'Mock backend'],
    end: (child) => void child.stdin?.end(),
  })
  return { url: urls.Page, mockUrl: urls['Mock backend'], stop }
}
