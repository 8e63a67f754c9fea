import type { ItemLink } from '../ItemLink.ts'

/** Whether Bond has the account of a link, by the stored step. */
export function isLive({ step }: Pick<ItemLink, 'step'>): boolean {
  return step === 'linked' || step === 'unlinking'
}
