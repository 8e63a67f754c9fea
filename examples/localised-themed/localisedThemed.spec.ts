import type { Language } from '@banklink/react'
import { de } from '@banklink/react/languages/de'
import { en } from '@banklink/react/languages/en'
import { es } from '@banklink/react/languages/es'
import { fr } from '@banklink/react/languages/fr'
import { nl } from '@banklink/react/languages/nl'
import { brandWords } from '../src/brandWords'
import { expect, linkButton, test } from './test.ts'

const languages = { en, es, fr, de, nl }
const codes = ['en', 'es', 'fr', 'de', 'nl'] as const

test('has other words in every language', { tag: '@localised-themed' }, () => {
  const said = codes.map((code) => languages[code].messages.linkAccount)
  expect(new Set(said).size).toBe(codes.length)
})

for (const code of codes) {
  const { messages } = languages[code]

  test(`speaks ${code}, and has Link speak it`, { tag: '@localised-themed' }, async ({ page, link, platform }) => {
    await page.goto(`/${code}`)
    await expect(page.locator('html')).toHaveAttribute('lang', code)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(brandWords[code].title)
    await expect(page.getByText(messages.accountsEmptyTitle, { exact: true })).toBeVisible()
    // The brand's own sentence, in place of the kit's.
    await expect(page.getByText(brandWords[code].empty, { exact: true })).toBeVisible()
    await expect(page.getByText(messages.accountsEmptyText, { exact: true })).toHaveCount(0)
    await expect(page.getByRole('region', { name: messages.accountsLabel })).toBeVisible()
    await expect(page.getByRole('button', { name: messages.linkAccount, exact: true })).toBeVisible()
    await linkButton(page).click()
    await expect(link.heading()).toBeVisible()
    expect(platform.mock.state().cybrid.workflows.at(-1)?.language).toBe(code)
  })
}

test('speaks the browser’s language before any script has run', { tag: '@localised-themed' }, async ({
  browser,
  baseURL,
}) => {
  for (const code of codes) {
    const { messages } = languages[code]
    const context = await browser.newContext({ ...(baseURL && { baseURL }), javaScriptEnabled: false, locale: code })
    const page = await context.newPage()
    await page.goto('/')
    await expect(page.locator('html')).toHaveAttribute('lang', code)
    await expect(page.getByRole('button', { name: messages.linkAccount, exact: true })).toBeVisible()
    await expect(page.getByText(messages.accountsLoading, { exact: true })).toBeVisible()
    await context.close()
  }
})

test('loads the messages of only one language', { tag: '@localised-themed' }, async ({ page }) => {
  const scripts: Promise<string>[] = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response.text())
  })
  await page.goto('/de')
  await expect(linkButton(page)).toBeVisible()
  const loaded = (await Promise.all(scripts)).join('\n')
  const isThere = (words: string): boolean => loaded.includes(words)
  expect(plainWordsOf(de).filter(isThere)).toEqual(plainWordsOf(de))
  expect(plainWordsOf(fr).filter(isThere)).toEqual([])
})

/** Sentences that a bundler writes as they are. */
function plainWordsOf({ messages }: Language): string[] {
  return Object.values(messages).filter((words) => typeof words === 'string' && /^[A-Za-z ,.]{20,}$/.test(words))
}
