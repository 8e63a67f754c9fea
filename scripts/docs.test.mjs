import { expect, test } from 'vitest'
import { checkChangesets } from './docs/checkChangesets.mjs'
import { snippetsOf, toPage } from './docs/checkCode.mjs'
import { checkErrors } from './docs/checkErrors.mjs'
import { checkFeatures } from './docs/checkFeatures.mjs'
import { checkLinks } from './docs/checkLinks.mjs'
import { checkPrivateNames } from './docs/checkPrivateNames.mjs'
import { checkQuotes } from './docs/checkQuotes.mjs'
import { checkThreatModel } from './docs/checkThreatModel.mjs'
import { anchorsOf, codeBlocksOf, headingsOf, linksOf, slugOf } from './docs/markdown.mjs'

const nothing = () => false

test('parameters: a heading becomes the anchor that GitHub makes of it', () => {
  expect(slugOf('Who may import whom?')).toBe('who-may-import-whom')
  expect(slugOf('link.script_failed')).toBe('linkscript_failed')
  expect(slugOf('1. One port, and more')).toBe('1-one-port-and-more')
  expect(slugOf('Überweisung – später')).toBe('überweisung--später')
})

test('behavior: headings without markup, none of them from code', () => {
  const page = '# A `b` [c](d.md)\n\n```sh\n# no heading\n```\n\n## A **b** c ##\n'
  expect(headingsOf(page)).toEqual([
    { level: 1, text: 'A b c', line: 1 },
    { level: 2, text: 'A b c', line: 7 },
  ])
  expect([...anchorsOf(page)]).toEqual(['a-b-c', 'a-b-c-1'])
})

test('behavior: an anchor can be set by hand', () => {
  expect([...anchorsOf('<a id="link-open"></a>\n\n### `link.open`\n')]).toEqual(['linkopen', 'link-open'])
})

test('behavior: links of every form, none of them from code', () => {
  const page = 'See [a](a.md "A"), ![b](b.png) and `[no](no.md)`.\n\n[c]: c.md\n\n~~~md\n[no](no.md)\n~~~\n'
  expect(linksOf(page)).toEqual([
    { target: 'a.md', line: 1 },
    { target: 'b.png', line: 1 },
    { target: 'c.md', line: 3 },
  ])
})

test('behavior: blocks of code with their language and line', () => {
  const page = 'a\n\n```ts\nconst a = 1\n```\n\n````md\n```\nb\n```\n````\n'
  expect(codeBlocksOf(page)).toEqual([
    { language: 'ts', line: 4, code: 'const a = 1' },
    { language: 'md', line: 8, code: '```\nb\n```' },
  ])
})

test('default: links that lead somewhere', () => {
  const pages = new Map([
    ['README.md', '[a](docs/a.md#one), [me](#here), [file](LICENSE), [out](https://example.com)\n# Here\n'],
    ['docs/a.md', '# One\n[back](../README.md)'],
  ])
  expect(checkLinks(pages, (path) => path === 'LICENSE')).toEqual([])
})

test.each([
  ['b.md', 'leads nowhere'],
  ['a.md#two', 'names no heading there'],
  ['#two', 'names no heading there'],
  ['../../a.md', 'leads out of the repository'],
  ['/docs/a.md', 'is absolute: write it from this page on'],
])('error: a link to %s %s', (target, why) => {
  const pages = new Map([['docs/a.md', `# One\n\n[a](${target})`]])
  expect(checkLinks(pages, nothing)).toEqual([`docs/a.md:3: ${target} ${why}`])
})

const error = { code: 'link.failed', retryable: true, docsUrl: 'https://docs.example/errors.md#link-failed' }
const entry = `<a id="link-failed"></a>

### \`link.failed\`

Retryable: yes.

- **What happened.** a
- **Why it matters.** b
- **What to do.** c
`

test('default: one entry for each error', () => {
  expect(checkErrors(`# Errors\n\n${entry}`, [error])).toEqual([])
})

test.each([
  ['none', '', 'link.failed: has no entry'],
  ['two', entry + entry, 'link.failed: has 2 entries'],
  ['one of nobody', `${entry}${entry.replaceAll('failed', 'gone')}`, 'link.gone: no error has this code'],
  [
    'another anchor',
    entry.replace('link-failed', 'failed'),
    'link.failed: its anchor must be link-failed, but is failed',
  ],
  ['another promise', entry.replace('yes', 'no'), 'link.failed: its entry does not say "Retryable: yes."'],
  ['a part too few', entry.replace('What to do', 'Do'), 'link.failed: its entry does not say "**What to do.**"'],
])('error: an error page with %s', (_what, text, fault) => {
  expect(checkErrors(text, [error])).toEqual([fault])
})

test('error: a heading without its anchor', () => {
  expect(checkErrors(`${entry}\n### \`link.gone\`\n`, [error])).toContain(
    'link.gone: its heading has no <a id> above it',
  )
})

const features = (...rows) => ({ path: 'docs/features.md', text: rows.map((row) => `| ${row} |`).join('\n') })
const tests = new Map([['apps/demo/e2e/open.spec.ts', "test('opens', { tag: ['@open', '@phone'] }, run)"]])
const open = '`open` | it opens | built: [open](../apps/demo/e2e/open.spec.ts)'

test('default: what is built has its test, and what is not has none', () => {
  expect(checkFeatures(features('id | shown when | state', open, '`close` | it closes | not yet'), tests)).toEqual([])
})

test.each([
  ['a tag of no feature', ['`close` | it closes | not yet'], '@open: a test carries it, and no feature has it'],
  ['a test of what is not built', ['`open` | it opens | not yet'], 'open: is marked "not yet", and a test carries it'],
  [
    'no test of what is built',
    [open, '`close` | it closes | built: [open](../apps/demo/e2e/open.spec.ts)'],
    'close: no test in apps/demo/e2e/open.spec.ts carries it',
  ],
  ['no mark', ['`open` | it opens | soon'], 'open: is marked neither "built: [test](…)" nor "not yet"'],
  ['an id twice', [open, open], 'open: is there twice'],
])('error: %s', (_what, rows, fault) => {
  expect(checkFeatures(features(...rows), tests)).toEqual([fault])
})

const quoting = (code) => new Map([['docs/a.md', `# A\n\n\`\`\`ts\n// examples/a/b.ts\n${code}\n\`\`\`\n`]])
const example = new Map([['examples/a/b.ts', "import 'c'\n\nconst one = 1\nconst two = 2\n"]])

test('default: what is quoted from an example is there, and is compiled there', () => {
  const page = quoting('const one = 1\nconst two = 2')
  expect(checkQuotes(page, example)).toEqual([])
  expect(snippetsOf(page)).toEqual([])
})

test.each(['const one = 2', 'const one =', 'import "c"\nconst one = 1', ''])(
  'error: what an example does not say: %j',
  (code) => {
    expect(checkQuotes(quoting(code), example)).toEqual(['docs/a.md:4: examples/a/b.ts does not say this'])
  },
)

test.each([
  'in /home/me/banklink',
  'see issue #3',
  'of session two',
  'TODO',
  ['from https://registry', 'npmjs', 'org/'].join('.'),
])('error: the words "%s"', (text) => {
  expect(checkPrivateNames(new Map([['a.md', `\n${text}`]]))).toEqual([expect.stringMatching(/^a\.md:2: "/)])
})

test('default: words that are fine', () => {
  const text = 'POST /accounts/:id, docs/home/a.md, https://example.com/tmp/a, the npm registry, a Link session'
  expect(checkPrivateNames(new Map([['a.md', text]]))).toEqual([])
})

test('behavior: quotes a file in a folder that a router reads', () => {
  const page = new Map([['docs/a.md', '```ts\n// examples/a/[...path]/b.ts\nconst one = 2\n```\n']])
  const said = new Map([['examples/a/[...path]/b.ts', 'const one = 1\n']])
  expect(checkQuotes(page, said)).toEqual(['docs/a.md:2: examples/a/[...path]/b.ts does not say this'])
})

test('behavior: code goes to a file of its page, under its own name where it says one', () => {
  const page = '```ts\n// src/gateway.ts\nexport {}\n```\n\n```tsx\nexport {}\n```\n\n```sh\nls\n```\n'
  const snippets = snippetsOf(new Map([['docs/a.md', page]]))
  expect(snippets.map(({ path }) => path)).toEqual(['docs-a/src/gateway.ts', 'docs-a/line-7.tsx'])
  expect(toPage('docs-a/line-7.tsx(1,8): error TS1: no', snippets)).toBe('docs/a.md:7: error TS1: no')
  expect(toPage('error TS5: no such option', snippets)).toBe('error TS5: no such option')
})

test('behavior: a changeset begins with what it is of', () => {
  const pages = new Map([
    ['.changeset/fine.md', '---\n"@banklink/core": minor\n\'@banklink/react\': patch\n---\n\nTold.\n'],
    ['.changeset/formatted.md', '---\n\n## "@banklink/core": minor\n\nTold.\n'],
    ['.changeset/unnamed.md', 'Told.\n'],
    ['docs/page.md', '# A page\n'],
  ])
  expect(checkChangesets(pages).map((fault) => fault.split(':')[0])).toEqual([
    '.changeset/formatted.md',
    '.changeset/unnamed.md',
  ])
})

test('behavior: each row of the threat model names tests that are there', () => {
  const unitTests = ['packages/a/src/seal/one.test.ts', 'packages/a/src/two.test.ts', 'packages/b/src/two.test.ts']
  const rows = ['`seal/one.test.ts`, `a/src/two.test.ts`', 'by eye', '', '`ne.test.ts`', '`two.test.ts`']
  const table = ['| asset | the test that shows it |', '| --- | --- |', ...rows.map((row) => `| x | ${row} |`)]
  const text = ['| other | table |', '| --- | --- |', '| x | y |', '', ...table].join('\n')
  expect(checkThreatModel({ path: 'page.md', text }, unitTests)).toEqual([
    'page.md:8: names no test',
    'page.md:9: names no test',
    'page.md:10: ne.test.ts is no test',
    'page.md:11: two.test.ts is 2 tests',
  ])
})
