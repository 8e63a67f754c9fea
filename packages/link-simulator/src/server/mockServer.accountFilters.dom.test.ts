import { expect, test } from 'vitest'
import { createLinkSimulator } from '../createLinkSimulator.ts'
import type { LinkDriver } from '../driver/LinkDriver.ts'
import { createBrand } from '../testing/createBrand.ts'
import { recordCalls } from '../testing/recordCalls.ts'

/** Link, opened with a token of these products and filters, after a good login. */
async function openFiltered(
  { products, filters }: { products: readonly string[]; filters?: object },
  signIn: (link: LinkDriver) => Promise<unknown> = signInByPassword,
) {
  const { mock, fetch, linkToken } = createBrand()
  const simulator = createLinkSimulator({ mock: { url: 'http://mock.test', fetch } })
  const uninstall = simulator.install()
  const calls = recordCalls(await linkToken({ products, account_filters: filters }))
  simulator.Plaid.create(calls.config).open()
  const link = await simulator.opened()
  await link.acceptConsent()
  await signIn(link)
  const panel = () => document.querySelector('iframe')?.contentDocument?.body.textContent ?? ''
  return { link, calls, panel, mock, uninstall }
}

async function signInByPassword(link: LinkDriver): Promise<void> {
  await link.chooseInstitution('First Platypus Bank')
  await link.submitCredentials('user_good', 'pass_good')
}

const of = (...account_subtypes: string[]) => ({ account_subtypes })

test.each([
  ['no filter', ['auth'], undefined, ['Plaid Checking', 'Plaid Saving']],
  ['one subtype', ['auth'], { depository: of('savings') }, ['Plaid Saving']],
  ['all', ['auth'], { depository: of('all') }, ['Plaid Checking', 'Plaid Saving']],
  ['a mix, for Auth', ['auth'], { depository: of('checking', 'cd'), credit: of('all') }, ['Plaid Checking']],
  ['all, without Auth', ['transactions'], { depository: of('all') }, ['Checking', 'Saving', 'CD', 'Money Market']],
  ['credit', ['transactions'], { credit: of('credit card') }, ['Plaid Credit Card']],
  ['a mix', ['transactions'], { depository: of('checking'), credit: of('all') }, ['Plaid Checking', 'Credit Card']],
  ['loans', ['liabilities'], { loan: of('all') }, ['Plaid Student Loan', 'Plaid Mortgage']],
  ['investments', ['investments'], { investment: of('401k') }, ['Plaid 401k']],
])('default: Link offers the accounts of %s, and one is linked', async (_, products, filters, names) => {
  const { link, calls, panel, mock, uninstall } = await openFiltered({ products, ...(filters ? { filters } : {}) })
  expect(link.accounts()).toEqual(names.map((name) => `Plaid ${name.replace('Plaid ', '')}`))
  for (const name of link.accounts()) expect(panel()).toContain(name)
  await link.chooseAccounts(link.accounts().slice(0, 1))
  await link.finish()
  expect(calls.successes).toHaveLength(1)
  expect(mock.state().plaid.items).toMatchObject([
    { accounts: [{ name: calls.successes[0]?.metadata.accounts[0]?.name }] },
  ])
  uninstall()
})

const empty = [
  [
    'a subtype that the login lacks',
    ['auth'],
    { depository: of('cash management') },
    'NO_AUTH_ACCOUNTS',
    /checking or savings/,
  ],
  ['what Auth has no use for', ['auth'], { credit: of('all') }, 'NO_AUTH_ACCOUNTS', /checking or savings/],
  ['a mix of both', ['auth'], { depository: of('cd'), loan: of('all') }, 'NO_AUTH_ACCOUNTS', /checking or savings/],
  ['no account at all', ['transactions'], { depository: of('prepaid') }, 'NO_ACCOUNTS', /None of these accounts/],
  ['investments', ['investments'], { depository: of('prepaid') }, 'NO_INVESTMENT_ACCOUNTS', /investment account/],
  ['liabilities', ['liabilities'], { credit: of('paypal') }, 'NO_LIABILITY_ACCOUNTS', /loan or credit/],
] as const

test.each(empty)(
  'behavior: an empty result of %s is shown, and another bank offered',
  async (_, products, filters, code, words) => {
    const { link, calls, panel, mock, uninstall } = await openFiltered({ products, filters })
    expect(link.pane()).toBe('error')
    expect(link.error()).toMatchObject({ error_type: 'ITEM_ERROR', error_code: code })
    expect(panel()).toMatch(words)
    await link.goBack()
    expect(link.pane()).toBe('institutions')
    await link.leave()
    expect(calls.exits).toMatchObject([{ error: { error_code: code } }])
    expect(calls.events.filter(({ name }) => name === 'ERROR')).toMatchObject([{ metadata: { error_code: code } }])
    expect(mock.state().plaid.items).toEqual([])
    uninstall()
  },
)

test.each(empty)('behavior: an OAuth bank says the same of %s', async (_, products, filters, code) => {
  const { link, uninstall } = await openFiltered({ products, filters }, (open) =>
    open.chooseInstitution('Platypus OAuth Bank'),
  )
  expect(link.pane()).toBe('error')
  expect(link.error()?.error_code).toBe(code)
  uninstall()
})
