import { expect, test } from 'vitest'
import * as door from './index.ts'

test('the public names', () => {
  expect(Object.keys(door).sort()).toMatchInlineSnapshot(`
    [
      "AccountChooser",
      "BanklinkProvider",
      "LinkAccountButton",
      "LinkedAccountCard",
      "LinkedAccounts",
      "OAuthReturn",
      "ReconnectButton",
      "UnverifiedAccountForm",
      "VerifyDeposits",
      "accountKeys",
      "accountsMessages",
      "addAccountMessages",
      "addUnverifiedAccountMutation",
      "capabilitiesQuery",
      "isRoutingNumber",
      "linkMessages",
      "linkScriptUrl",
      "linkedAccountQuery",
      "linkedAccountsQuery",
      "loadLinkScript",
      "numbersOnce",
      "removeAccountMutation",
      "returnMessages",
      "updateMessages",
      "useAddUnverifiedAccount",
      "useBanklink",
      "useCapabilities",
      "useLinkAccount",
      "useLinkEvents",
      "useLinkSession",
      "useLinkToken",
      "useLinkedAccount",
      "useLinkedAccounts",
      "useOAuthReturn",
      "useReconnect",
      "useRemoveAccount",
      "useVerifyDeposits",
    ]
  `)
})
