import type { LinkBackend } from '@banklink/core'

/** A backend as one page has it: once the page is gone, nothing is sent and no answer arrives. */
export function livingBackend(backend: LinkBackend): { backend: LinkBackend; die: () => void } {
  let isAlive = true
  const never = () => new Promise<never>(() => {})
  const ofPage = (method: unknown) =>
    typeof method === 'function'
      ? async (...of: unknown[]) => {
          if (!isAlive) return never()
          const answer = Promise.resolve(method.apply(backend, of) as unknown)
          return answer.then(
            (value) => (isAlive ? value : never()),
            (cause: unknown) => (isAlive ? Promise.reject(cause as Error) : never()),
          )
        }
      : method
  const entries = Object.entries(backend).map(([name, method]) => [name, ofPage(method)])
  return {
    backend: Object.fromEntries(entries),
    die() {
      isAlive = false
    },
  }
}
