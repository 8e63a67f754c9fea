import { expect, test } from 'vitest'
import * as door from './index.ts'

test('the public names', () => {
  expect(Object.keys(door).sort()).toMatchInlineSnapshot(`
    [
      "BanklinkProvider",
      "LinkAccountButton",
      "LinkedAccounts",
      "OAuthReturn",
      "accountKeys",
      "accountsMessages",
      "linkMessages",
      "linkScriptUrl",
      "linkedAccountsQuery",
      "loadLinkScript",
      "removeAccountMutation",
      "returnMessages",
      "useBanklink",
      "useLinkAccount",
      "useLinkSession",
      "useLinkToken",
      "useLinkedAccounts",
      "useOAuthReturn",
      "useRemoveAccount",
    ]
  `)
})
