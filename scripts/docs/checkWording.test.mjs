import { expect, test } from 'vitest'
import { checkWording } from './checkWording.mjs'

const findings = (path, text) => checkWording(new Map([[path, text]])).counts.flatMap((each) => each.findings)

test('behavior: names the line, the words found and what to write', () => {
  expect(findings('docs/a.md', '# A\n\nThe app is told\nonce more.\n')).toEqual([
    'docs/a.md:3: "is told": write receives, is called with',
    'docs/a.md:4: "once more": write again',
  ])
})

test('behavior: finds words on both sides of a line break', () => {
  expect(findings('docs/a.md', 'It is removed for\ngood.')).toEqual([
    expect.stringMatching(/^docs\/a\.md:1: "for good"/),
  ])
})

test.each([
  ['a block of code', '```ts\n// anew\n```'],
  ['code in a line', 'Call `anew()`.'],
  ['a URL', 'See https://example.com/a/anew and [this](anew.md).'],
  ['a quotation', 'The bank says "log in\nanew" here, or “anew”.'],
  ['the head of a changeset', '---\n"anew": minor\n---\n\nFixed.'],
  ['a comment in HTML', '<!-- anew -->'],
])('behavior: skips %s', (_what, text) => {
  expect(findings('docs/a.md', text)).toEqual([])
})

test('behavior: does not join the words around code, or of two table cells', () => {
  expect(findings('docs/a.md', 'It is `x` told.\n\n| at | hand |\n')).toEqual([])
})

const source = `
/** Asked anew. */
// anew, in a comment that is not a doc comment
export function load() {
  throw new ConfigError('It was told.', { message: \`for good \${anew}\` })
}
/**
 * Returns it.
 * @see anew
 * @example
 * load(anew)
 */
export const other = 'anew'
`

test('behavior: reads doc comments and errors of a source, without their examples', () => {
  expect(findings('packages/a/src/load.ts', source)).toEqual([
    expect.stringContaining('load.ts:2: "anew"'),
    expect.stringContaining('load.ts:5: "was told"'),
    expect.stringContaining('load.ts:5: "for good"'),
  ])
})

test('behavior: reads names of tests, also of those with rows', () => {
  const tests = "test('asks anew', run)\nit.each([['anew']])('goes on %s', run)\nexpect('anew')"
  expect(findings('packages/a/src/a.test.ts', tests)).toEqual([
    expect.stringContaining('a.test.ts:1: "anew"'),
    expect.stringContaining('a.test.ts:2: "goes on"'),
  ])
})

test('behavior: reads names of stories', () => {
  const story = 'export const RemoveAccount: Story = {}\nconst Anew = 1'
  expect(findings('packages/a/src/A.stories.tsx', story)).toEqual([])
  expect(findings('packages/a/src/A.stories.tsx', 'export const LinkAnew: Story = {}')).toEqual([
    expect.stringContaining('A.stories.tsx:1: "Anew"'),
  ])
})

test('behavior: messages have rules of their kind', () => {
  const messages =
    "import 'invalid'\nexport const linkMessages = { 'platform.x': 'Invalid number', b: `We could not link ${platform}` }"
  expect(findings('packages/react/src/linkMessages.ts', messages)).toEqual([
    expect.stringContaining('"Invalid"'),
    expect.stringContaining('"could not"'),
  ])
  expect(findings('packages/react/src/other.ts', messages)).toEqual([])
})

const plain = (words) => 'plain '.repeat(words)

test.each([
  ['one finding in a short text', `anew ${plain(10)}`, 0],
  ['two findings in a short text', `anew anew ${plain(10)}`, 2],
  ['three findings in 2,000 words', `anew anew anew ${plain(1997)}`, 0],
  ['four findings in 2,000 words', `anew anew anew anew ${plain(1996)}`, 4],
])('parameters: %s', (_what, text, faults) => {
  expect(checkWording(new Map([['docs/a.md', text]])).faults).toHaveLength(faults)
})

test('behavior: counts each package and kind of text on its own', () => {
  const files = new Map([
    ['packages/a/README.md', 'anew anew'],
    ['packages/b/README.md', 'plain words'],
    ['docs/guides/a.md', 'anew'],
    ['README.md', 'plain'],
  ])
  const { counts, faults } = checkWording(files)
  expect(counts.map(({ name, words, rate }) => [name, words, rate])).toEqual([
    ['packages/a page', 2, 1000],
    ['packages/b page', 2, 500],
    ['docs/guides page', 1, 1000],
    ['root page', 1, 0],
  ])
  expect(faults).toHaveLength(2)
})
