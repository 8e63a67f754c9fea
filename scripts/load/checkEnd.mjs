/**
 * Compares what the owners were told with what the platform has, and what each gateway lists with what Plaid knows.
 *
 * @returns what is wrong, one line each
 */
export async function checkEnd({ mock, gateways, customerIds, links, counts }) {
  const problems = []
  const never = links.filter(({ accountId }) => accountId === null)
  for (const { owner, refusals } of never) problems.push(`Owner ${owner} could not link: ${refusals.join(', ')}.`)
  const { bond, plaid } = mock.state()
  const rows = bond.ownerAccounts.filter(({ status }) => status !== 'removed')
  for (const [owner, customerId] of customerIds.entries()) {
    const told = links.filter((link) => link.owner === owner).flatMap(({ accountId }) => accountId ?? [])
    const made = rows.filter((row) => row.customerId === customerId).map((row) => row.linkedAccountId)
    if (told.toSorted().join() !== made.toSorted().join())
      problems.push(`Owner ${owner} was told of ${told.length} accounts, and the platform has ${made.length}.`)
  }
  const itemIds = rows.map(({ itemId }) => itemId)
  if (new Set(itemIds).size !== itemIds.length) problems.push('An Item has two accounts at Bond.')

  const wantsLogin = new Map(plaid.items.map(({ itemId, loginRequired }) => [itemId, loginRequired]))
  const expected = new Map(rows.map(({ linkedAccountId, itemId }) => [linkedAccountId, wantsLogin.get(itemId)]))
  // What is listed must come from the webhooks: Plaid itself is not reached for an Item.
  mock.fail({ path: '/plaid/item/get', status: 500, times: 1_000_000 })
  for (const [at, { url }] of gateways.entries()) {
    for (const [owner, customerId] of customerIds.entries()) {
      const response = await fetch(`${url}/api/banklink/accounts`, { headers: { 'X-Owner': String(owner) } })
      const { accounts = [] } = await response.json()
      const mine = rows.filter((row) => row.customerId === customerId)
      const isSame = ({ id, status }) => expected.get(id) === (status === 'reconnect_required')
      if (accounts.length !== mine.length || !accounts.every(isSame))
        problems.push(
          `Gateway ${at} lists other accounts, or other logins, for owner ${owner} than the platforms have.`,
        )
    }
  }
  if (counts.statuses[500]) problems.push(`${counts.statuses[500]} answers were 500.`)
  return problems
}
