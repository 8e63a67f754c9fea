import type { SyntheticEvent } from 'react'

/**
 * Wraps the action of a button that removes itself: first moves the focus to the run's button, or to its status if the
 * kit renders no button.
 */
export function focusingRun(act: () => void): (event: SyntheticEvent) => void {
  return ({ currentTarget }) => {
    const run = currentTarget.closest(runs)
    const target = run ? run.querySelector('button') : currentTarget.closest<HTMLElement>(status)
    target?.focus()
    act()
  }
}

const runs = '[data-slot="banklink-link-account"],[data-slot="banklink-account-update"]'
const status = '[data-slot="banklink-link-status"]'
