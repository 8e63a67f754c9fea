import { type SharedAccount, verificationStatusOf } from '../plaid/items.ts'
import type { Item, LinkSession } from '../plaid/PlaidState.ts'
import type { MockWorld } from '../world/MockWorld.ts'
import { updateNeed } from './updateNeed.ts'

/** The data of a link token that Link receives when it opens. */
export function sessionFields(world: MockWorld, session: LinkSession): Record<string, unknown> {
  const token = session.linkToken
  const { item, auth } = token
  return {
    link_session_id: session.id,
    is_update_mode: token.purpose === 'update',
    institution: item?.institution ?? null,
    client_name: token.clientName,
    products: token.products,
    account_subtypes: token.accountSubtypes,
    accounts: item && accountFields(sharedBy(item, world.clock.now())),
    update: item && { needs: updateNeed(token), account_selection_enabled: token.accountSelection },
    auth: {
      instant_match_enabled: auth.instantMatch,
      automated_microdeposits_enabled: auth.automatedDeposits,
      same_day_microdeposits_enabled: auth.sameDayDeposits,
      instant_microdeposits_enabled: auth.instantDeposits,
      auth_type_select_enabled: auth.typeSelect,
    },
    country_codes: token.countryCodes,
    redirect_uri: token.redirectUri,
  }
}

/** Accounts in Link's format. */
export function accountFields(accounts: readonly SharedAccount[]): Record<string, unknown>[] {
  return accounts.map(({ id, name, mask, type, subtype, verification_status, class_type }) => ({
    id,
    name,
    mask,
    type,
    subtype,
    verification_status,
    class_type,
  }))
}

function sharedBy(item: Item, now: number): SharedAccount[] {
  return item.accounts.map((account) => ({
    ...account,
    verification_status: verificationStatusOf(account, now),
    class_type: account.classType,
  }))
}
