import type { EffectContext } from '../EffectContext.ts'

/** How long other tabs have to answer, in milliseconds: a tab that a phone has put to sleep does not. */
const answerMs = 150

/** Asks the other tabs of the browser which of their runs has an open Link. */
export function findLivingRuns({ clock, tabs }: Pick<EffectContext, 'clock' | 'tabs'>): Promise<ReadonlySet<string>> {
  return new Promise((resolve) => {
    const living = new Set<string>()
    const stop = tabs.onNews(({ kind, run }) => kind === 'living' && living.add(run))
    clock.after(answerMs, () => {
      stop()
      resolve(living)
    })
    tabs.tell({ kind: 'asked', run: '' })
  })
}
