import type { SyntheticEvent } from 'react'

/** A click that takes away what was clicked: before it does, the focus goes to the link button that it belongs to. */
export function focusingLinkButton(act: () => void): (event: SyntheticEvent) => void {
  return ({ currentTarget }) => {
    currentTarget.closest(runs)?.querySelector('button')?.focus()
    act()
  }
}

const runs = '[data-slot="banklink-link-account"],[data-slot="banklink-account-update"]'
