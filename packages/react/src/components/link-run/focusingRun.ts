import type { SyntheticEvent } from 'react'

/**
 * A click that takes away what was clicked: before it does, the focus goes to the button of the run that it belongs
 * to, or where there is none of ours, to its status.
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
