import { conditionsOf, setCondition } from './conditions.mjs'
import { readPage } from './readPage.mjs'

// Text and signs, and what each of them lies on.
const pairs = [
  ['text', ['surface', 'field', 'tint', 'soft', 'warning']],
  ['muted', ['surface', 'tint', 'soft', 'warning']],
  ['accent-text', ['surface', 'soft', 'warning']],
  ['on-accent', ['accent']],
  ['positive', ['surface', 'warning']],
  ['caution', ['surface', 'warning']],
  ['danger', ['surface', 'warning']],
  ['on-danger', ['danger']],
].flatMap(([ink, fills]) => fills.map((fill) => [ink, fill]))

/** Opens the built page in each condition. Answers what is wrong in each: `{ name, faults }[]`. */
export async function checkBuild(browsers, { url, builder }) {
  const results = []
  for (const condition of conditionsOf(builder)) {
    const page = await browsers[condition.system ?? 'light'].newPage({
      viewport: { width: 1000, height: 900 },
      colorScheme: condition.system ?? 'light',
      reducedMotion: 'reduce',
    })
    // Plaid's script is not needed to look at a page.
    await page.route('https://**', () => {})
    await page.goto(url)
    await page.locator('[data-slot="banklink-account-status"]').nth(3).waitFor()
    await setCondition(page, condition)
    const faults = [...(await faultsOf(page, condition)), ...(builder.isByClass ? [] : await accentFaults(page))]
    results.push({ name: condition.name, faults })
    await page.close()
  }
  return results
}

async function faultsOf(page, condition) {
  const rest = await page.evaluate(readPage, pairs)
  const dark = condition.expected === 'dark'
  const readable = [...rest.contrasts, ...rest.texts.filter(({ isOnPage }) => !isOnPage || rest.isPageDark === dark)]
  const faults = [
    ...(rest.isDark === dark ? [] : [`is ${rest.isDark ? 'dark' : 'light'}, and was to be ${condition.expected}`]),
    ...readable
      .filter(({ contrast }) => !(contrast >= 4.5))
      .map(({ text, contrast }) => `${text}: ${contrast.toFixed(1)}`),
    ...rest.overlaps,
    ...(rest.texts.length >= 20 ? [] : [`shows ${rest.texts.length} texts only`]),
    ...(rest.button.fill === rest.button.accent
      ? []
      : [`the button is ${rest.button.fill}, not ${rest.button.accent}`]),
    ...(rest.button.padding === '8px 24px' ? [] : [`the button's padding is ${rest.button.padding}`]),
    ...(rest.hasOwnFont ? [] : ["is in the browser's own serif"]),
  ]
  await page.locator('[data-slot="banklink-account-menu-button"]').first().click()
  await page.locator('[data-slot="banklink-account-remove"]').first().click()
  await page.locator('dialog[open]').waitFor()
  return [...faults, ...(await dialogFaults(page))]
}

/** An app may set an accent alone, as pale or as dark as it likes: what else it takes is derived from it. */
async function accentFaults(page) {
  const faults = []
  for (const accent of ['#ffe45c', '#0b1f3a', '#e5484d']) {
    await page.evaluate((value) => document.documentElement.style.setProperty('--banklink-accent', value), accent)
    const { contrasts } = await page.evaluate(
      readPage,
      pairs.filter(([ink]) => ink.includes('accent')),
    )
    for (const { text, contrast } of contrasts.filter((each) => !(each.contrast >= 4.5)))
      faults.push(`accent ${accent}, ${text}: ${contrast.toFixed(1)}`)
  }
  return faults
}

async function dialogFaults(page) {
  const { x, y, width, height } = await page.locator('dialog[open]').boundingBox()
  // Without the scroll bar that some browsers put next to a page.
  const view = await page.evaluate(() => {
    const { clientWidth, clientHeight } = document.documentElement
    return { width: clientWidth, height: clientHeight }
  })
  const off = [x + width / 2 - view.width / 2, y + height / 2 - view.height / 2]
  const { overlaps, texts } = await page.evaluate(readPage, [])
  const inDialog = texts.filter(({ isInDialog }) => isInDialog)
  return [
    ...(off.every((distance) => Math.abs(distance) <= 1) ? [] : [`the dialog is ${off.join(', ')} px off the centre`]),
    ...(inDialog.length >= 3 ? [] : ['the dialog shows no texts']),
    ...inDialog.filter(({ contrast }) => !(contrast >= 4.5)).map(({ text }) => `in the dialog: ${text}`),
    ...overlaps,
  ]
}
