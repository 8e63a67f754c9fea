/** How long a list waits for one request to Plaid, in milliseconds: less than other requests. */
export function listPatienceMs({ timeoutMs }: { timeoutMs: number }): number {
  return Math.min(timeoutMs, 5000)
}
