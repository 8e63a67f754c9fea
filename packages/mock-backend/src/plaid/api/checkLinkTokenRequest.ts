import type { LinkTokenRequest } from './linkTokenEndpoints.ts'
import { invalidField } from './readRequest.ts'

/** Throws `INVALID_FIELD` for valid fields that can't be combined, or that name a user who doesn't exist. */
export function checkLinkTokenRequest(request: LinkTokenRequest): void {
  for (const fault of [faultOfUsers(request), faultOfAuth(request), faultOfProducts(request)]) {
    if (fault !== null) throw invalidField(fault)
  }
}

/** Users are made at `/user/create`, which the mock does not serve, so no id or token of one is known. */
function faultOfUsers(request: LinkTokenRequest): string | null {
  const { user_id, user_token, third_party_user_token, access_tokens, update } = request
  const asked = { user_id, user_token, third_party_user_token, access_tokens, 'update.item_ids': update.item_ids }
  const [unknown] = Object.entries(asked).find(([, value]) => value !== null && value.length > 0) ?? []
  if (unknown !== undefined) return `${unknown} is unknown`
  if (update.user) return 'update.user needs a user_id or user_token'
  return request.enable_multi_item_link ? 'enable_multi_item_link needs a user_id or user_token' : null
}

function faultOfAuth({ auth }: LinkTokenRequest): string | null {
  if (auth.flow_type !== undefined && auth.flow_type !== null) {
    return 'flow_type has been replaced by auth_type_select_enabled'
  }
  const byNumbers = auth.same_day_microdeposits_enabled || auth.instant_microdeposits_enabled
  if (!auth.auth_type_select_enabled || byNumbers) return null
  return 'auth_type_select_enabled needs a way to link by account numbers, such as same_day_microdeposits_enabled'
}

/** Which list a product may be in together with which other ones. */
function faultOfProducts(request: LinkTokenRequest): string | null {
  const { products, required_if_supported_products: required, optional_products: optional } = request
  const consented = request.additional_consented_products
  const pairs = [
    ['products', products, 'required_if_supported_products', required],
    ['products', products, 'optional_products', optional],
    ['products', products, 'additional_consented_products', consented],
    ['required_if_supported_products', required, 'optional_products', optional],
    ['required_if_supported_products', required, 'additional_consented_products', consented],
    ['optional_products', optional, 'additional_consented_products', consented],
  ] as const
  for (const [name, list, otherName, other] of pairs) {
    const both = list.filter((product) => other.includes(product))
    if (both.length > 0) return `${both.join(', ')} is in both ${name} and ${otherName}`
  }
  return null
}
