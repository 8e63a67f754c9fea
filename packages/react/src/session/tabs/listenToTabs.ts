import type { EffectContext } from '../EffectContext.ts'
import { tellUnheardEnds } from '../ends/tellUnheardEnds.ts'
import type { TabNews } from './Tabs.ts'

/** The list is read again this often at most, however much other tabs tell. Milliseconds. */
const readAgainMs = 2_000

/**
 * Listens to the browser's other tabs: refetches accounts after a change, when the page is visible; ends a run that
 * another tab continues; answers which run has an open Link here; and reports an end that another session stored.
 * Returns a function that stops listening.
 *
 * @param readAgain refetches the owner's accounts
 */
export function listenToTabs(context: EffectContext, readAgain: () => void): () => void {
  const { clock, dispatch, getSnapshot, journey, page, tabs, tokens } = context
  let lastRead = Number.NEGATIVE_INFINITY
  let stopWaiting: (() => void) | null = null

  function planReading(): void {
    if (stopWaiting) return
    stopWaiting = clock.after(Math.max(0, lastRead + readAgainMs - clock.now()), readWhenVisible)
  }

  function readWhenVisible(): void {
    if (!page.isVisible()) {
      stopWaiting = page.onVisibilityChange(() => {
        stopWaiting?.()
        readWhenVisible()
      })
      return
    }
    stopWaiting = null
    lastRead = clock.now()
    readAgain()
  }

  function letGo(id: string): void {
    const { run, state } = getSnapshot()
    if (run?.id !== id || (state.status !== 'opening' && state.status !== 'open' && state.status !== 'left')) return
    // Token and record are the other tab's now: neither is given back from here.
    journey.letGo()
    tokens.take(state.request)
    dispatch({ type: 'continuedElsewhere' }, run)
  }

  function answer(): void {
    const { run, state } = getSnapshot()
    if (run && (state.status === 'opening' || state.status === 'open')) tabs.tell({ kind: 'living', run: run.id })
  }

  const react: Record<TabNews['kind'], (run: string) => void> = {
    accountsChanged: planReading,
    continued: letGo,
    asked: answer,
    living: () => {},
    endKept: () => void tellUnheardEnds(context),
  }
  const remove = tabs.onNews(({ kind, run }) => react[kind](run))
  return () => {
    remove()
    stopWaiting?.()
    stopWaiting = null
  }
}
