/** The choice stored for this tab. It persists across an OAuth redirect, whose URL is not the page's. */
export function kept(name: Choice): string | null {
  return attempt(() => sessionStorage.getItem(prefix + name)) ?? null
}

/** Keeps a choice for this tab, where the browser lets us. */
export function keep(name: Choice, value: string): void {
  attempt(() => sessionStorage.setItem(prefix + name, value))
}

type Choice = 'language' | 'scheme' | 'theme'

const prefix = 'tidewell-'

/** Storage that is switched off throws. */
function attempt<T>(work: () => T): T | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
