import type { EffectContext } from './EffectContext.ts'
import { until } from './time/pause.ts'

/** How long an open Link stays when the app does not know its owner for a moment. Milliseconds. */
const flickerMs = 10_000

/** Whether the session's owner is signed in, as far as the app knows. */
export interface OwnerWatch {
  /** Returns `true` if the owner is back and work left in the meantime must be resumed. */
  set(isHere: boolean): boolean
  /** Whether work left by earlier pages can be resumed. If not, `set` returns `true` when it can. */
  canTakeUp(): boolean
  /** Resolves while the owner is signed in; rejects with the signal's reason. */
  isHere(signal: AbortSignal): Promise<void>
}

export function createOwnerWatch(context: EffectContext): OwnerWatch {
  const { clock, dispatch, exchanges, getSnapshot } = context
  let isHere = true
  let hasToTakeUp = false
  let stop = () => {}
  const waiting = new Set<() => void>()

  function close(): void {
    hasToTakeUp = true
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
      const isBack = hasToTakeUp
      hasToTakeUp = false
      return isBack
    },
    canTakeUp() {
      hasToTakeUp ||= !isHere
      return isHere
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

/** States that the user would lose: Link itself, or an account that is about to be linked. */
const isWithPerson: ReadonlySet<string> = new Set(['opening', 'open', 'choosing', 'completing'])
