/** How the panel was left in this browser tab: it is the same again after a reload. */
export interface KeptView {
  isOpen?: boolean
  /** The id of the tab that was chosen. */
  tab?: string
}

export const keptViewKey = 'banklink.devtools'

export function readKeptView(): KeptView {
  try {
    return JSON.parse(sessionStorage.getItem(keptViewKey) ?? '{}') as KeptView
  } catch {
    // A browser that keeps nothing, or somebody else's words.
    return {}
  }
}

export function keepView(change: KeptView): void {
  try {
    sessionStorage.setItem(keptViewKey, JSON.stringify({ ...readKeptView(), ...change }))
  } catch {
    // Then it is new after a reload.
  }
}
