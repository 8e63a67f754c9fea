import type { EffectContext } from './EffectContext.ts'
import { until } from './time/pause.ts'

/** How long an open Link stays when the app does not know its owner for a moment. Milliseconds. */
const flickerMs = 10_000

/** Whether the session's owner is signed in, as far as the app knows. */
export interface OwnerWatch {
  /** True where the owner is back after Link had to be closed. */
  set(isHere: boolean): boolean
  /** Resolves while the owner is signed in; rejects with the signal's reason. */
  isHere(signal: AbortSignal): Promise<void>
}

export function createOwnerWatch(context: EffectContext): OwnerWatch {
  const { clock, dispatch, exchanges, getSnapshot } = context
  let isHere = true
  let wasClosed = false
  let stop = () => {}
  const waiting = new Set<() => void>()

  function close(): void {
    wasClosed = true
    exchanges.clear()
    dispatch({ type: 'ownerChanged' })
    context.tokens.discardAll()
  }

  return {
    set(next) {
      if (next === isHere) return false
      isHere = next
      stop()
      if (!isHere) {
        if (isWithPerson.has(getSnapshot().state.status)) stop = clock.after(flickerMs, close)
        else close()
        return false
      }
      for (const resolve of waiting) resolve()
      const isBack = wasClosed
      wasClosed = false
      return isBack
    },
    async isHere(signal) {
      if (isHere) return
      await until<void>(signal, (resolve) => {
        waiting.add(resolve)
        return () => waiting.delete(resolve)
      })
    },
  }
}

/** What the person would lose: Link itself, or an account that is as good as linked. */
const isWithPerson: ReadonlySet<string> = new Set(['opening', 'open', 'choosing', 'completing'])
