/**
 * The ways in which a page says that it is light or dark, each with the scheme that the kit has to be in. `system` is what
 * the person prefers, light if left out; `html` and `body` are attributes of those elements, `css` is what the page adds after its own.
 */
export function conditionsOf({ followsSystem = false, isByClass = false, isBrief = false }) {
  const byClass = { class: 'dark' }
  const all = [
    { name: 'no sign, system light', expected: 'light' },
    { name: 'no sign, system dark', system: 'dark', expected: followsSystem ? 'dark' : 'light' },
    { name: 'meta color-scheme, system dark', system: 'dark', expected: 'dark', meta: 'light dark' },
    { name: 'color-scheme in style', expected: 'dark', html: { style: 'color-scheme: dark' } },
    { name: 'color-scheme in CSS', expected: 'dark', css: ':root { color-scheme: dark }' },
    { name: 'class dark', expected: 'dark', html: byClass },
    {
      name: 'class light, system dark',
      system: 'dark',
      expected: 'light',
      html: { class: 'light' },
      meta: 'light dark',
    },
    { name: 'data-theme dark', expected: 'dark', html: { 'data-theme': 'dark' } },
    { name: 'data-mode dark', expected: 'dark', html: { 'data-mode': 'dark' } },
    { name: 'data-banklink-scheme dark', expected: 'dark', html: { 'data-banklink-scheme': 'dark' } },
    {
      name: 'a light part of a dark page',
      expected: 'light',
      html: byClass,
      body: { 'data-banklink-scheme': 'light' },
    },
    { name: 'theme paper, class dark', expected: 'dark', html: byClass, body: { 'data-banklink-theme': 'paper' } },
    { name: 'theme ink, class dark', expected: 'dark', html: byClass, body: { 'data-banklink-theme': 'ink' } },
    { name: 'a reset outside of layers', expected: 'light', css: reset },
  ]
  // Where the app's own colors follow a class, nothing else makes the page dark.
  return isByClass || isBrief ? all.filter(({ name }) => /^(no sign|class dark|a reset)/.test(name)) : all
}

const reset = `
*, *::before, *::after { margin: 0; padding: 0; border: 0; box-sizing: border-box }
button { background: none; color: inherit; font: inherit; cursor: pointer }
h2 { font-size: 56px; letter-spacing: -1px; margin: 32px 0 }
ul { list-style: disc inside }
p { color: red }`

/** Puts the open page into a condition. */
export async function setCondition(page, { html = {}, body = {}, meta, css }) {
  await page.evaluate(
    (signs) => {
      for (const [element, attributes] of [
        [document.documentElement, signs.html],
        [document.body, signs.body],
      ]) {
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
      }
      if (signs.meta) {
        const tag = document.createElement('meta')
        Object.assign(tag, { name: 'color-scheme', content: signs.meta })
        document.head.append(tag)
      }
      if (signs.css) {
        const tag = document.createElement('style')
        tag.textContent = signs.css
        document.head.append(tag)
      }
    },
    { html, body, meta, css },
  )
}
