let busy = 0
let isWatched = false

/** Runs everything that waits only for this process; keys and seals are made on other threads. */
export async function settleWith(turn: () => Promise<void>): Promise<void> {
  watchCrypto()
  for (let quiet = 0; quiet < 2; quiet = busy > 0 ? 0 : quiet + 1) await turn()
}

/** Counts what is being sealed or opened. */
function watchCrypto(): void {
  if (isWatched) return
  isWatched = true
  const { subtle } = globalThis.crypto
  for (const name of [
    'digest',
    'encrypt',
    'decrypt',
    'sign',
    'verify',
    'importKey',
    'deriveKey',
    'deriveBits',
  ] as const) {
    const work = subtle[name].bind(subtle) as (...of: unknown[]) => Promise<unknown>
    const counted = async (...of: unknown[]): Promise<unknown> => {
      busy++
      return work(...of).finally(() => busy--)
    }
    Object.defineProperty(subtle, name, { configurable: true, value: counted })
  }
}
