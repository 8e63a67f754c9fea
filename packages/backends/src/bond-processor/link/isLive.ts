import type { ItemLink } from '../ItemLink.ts'

/** A link whose account Bond has. */
export interface LiveLink extends ItemLink {
  step: 'linked' | 'unlinking'
  linkedAccountId: string
}

/** Whether Bond has the account of a link, by the stored step. */
export function isLive(link: ItemLink): link is LiveLink {
  return link.step === 'linked' || link.step === 'unlinking'
}
