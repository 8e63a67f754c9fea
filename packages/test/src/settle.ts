import type { LinkedAccount, LinkToken, Pending, Step } from '@banklink/core'

/** What moves on between two looks at a step. */
export interface SettleOptions<T extends LinkToken | LinkedAccount> {
  clock: { advance: (ms: number) => void }
  follow: (step: Pending<T>) => Promise<Step<T>>
}

/** Follows a step until it is done, by a clock that stands still otherwise. One that never ends is an error. */
export async function settle<T extends LinkToken | LinkedAccount>(
  first: Step<T>,
  { clock, follow }: SettleOptions<T>,
): Promise<T> {
  let step = first
  for (let looks = 0; !step.done; looks++) {
    if (looks === mostLooks) throw new Error(`The step was still pending after ${mostLooks} looks.`)
    clock.advance(step.retryAfterMs)
    step = await follow(step)
  }
  return step.value
}

const mostLooks = 1_000
