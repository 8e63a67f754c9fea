/** How long a list may wait for one request to Plaid, in milliseconds: less than what has to be done may take. */
export function listPatienceMs({ timeoutMs }: { timeoutMs: number }): number {
  return Math.min(timeoutMs, 5000)
}
