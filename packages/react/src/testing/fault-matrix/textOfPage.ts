/** The text of the kit's parts as one line: status, error, question, buttons and accounts. */
export function textOfPage(): string {
  const parts = [
    ...read('[data-slot="banklink-link-status"] [role="status"]'),
    ...read('[data-slot="banklink-link-error"]'),
    ...read(
      '[data-slot="banklink-account-chooser-title"],[data-slot^="banklink-dialog-t"],[data-slot="banklink-dialog-error"]',
    ),
    ...read('[data-slot="banklink-accounts-error"] p'),
    ...read('button', (words) => `[${words}]`),
    ...read('[data-slot="banklink-oauth-return-actions"] a', (words) => `[${words}]`),
    ...few(read('li[data-slot="banklink-account"]', (_, item) => accountOf(item))),
  ]
  return [...new Set(parts)].join(' ') || 'the app’s own page'
}

function read(selector: string, format: (words: string, element: Element) => string = (words) => words): string[] {
  return [...document.querySelectorAll(selector)].flatMap((element) => {
    const words = wordsOf(element)
    return words ? [format(words, element)] : []
  })
}

/** The first ones of many. */
function few(texts: readonly string[]): string[] {
  return texts.length > 5 ? [...texts.slice(0, 2), `and ${texts.length - 2} more`] : [...texts]
}

function wordsOf({ textContent }: Element): string {
  return textContent
    .replaceAll(/Reference: \S+/g, 'Reference: …')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function accountOf(item: Element): string {
  const parts = ['text', 'status', 'reason'].map((part) => item.querySelector(`[data-slot="banklink-account-${part}"]`))
  const texts = parts.flatMap((part) => (part ? [[...part.children].map(wordsOf).join(' ') || wordsOf(part)] : []))
  return `(${texts.join(', ')})`
}
