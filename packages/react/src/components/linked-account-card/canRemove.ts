import type { AccountCard } from './AccountCardContext.ts'

/** A card that can remove its account. */
export interface RemovingCard extends AccountCard {
  onRemove: NonNullable<AccountCard['onRemove']>
}

/** Whether the platform can remove a card's account, and the app asks about that. */
export function canRemove(card: AccountCard): card is RemovingCard {
  return !!card.onRemove && card.account.actions.includes('remove')
}
