import { expect, test } from 'vitest'
import { checkReference } from './docs/checkReference.mjs'
import { isCompanion, titleOf } from './reference/isCompanion.mjs'
import { dealOut } from './reference/pages.mjs'
import { parseDocComment } from './reference/readDocComment.mjs'
import { readTokens, valuesOf } from './reference/readStyles.mjs'
import { renderPage } from './reference/renderPage.mjs'
import { undocumented } from './reference/undocumented.mjs'

const errors = new Map([['link.failed', 'link-failed']])

test('behavior: a doc comment is its text and its tags', () => {
  const { text, tags } = parseDocComment(`/**
   * Opens it, see {@link Thing.open}.
   *
   * @default 3
   * @example
   * open('@banklink/react')
   *   .then(done)
   * @selector [data-slot="a"] the whole
   * @selector [data-slot="b"]
   */`)
  expect(text).toBe('Opens it, see `Thing.open`.')
  expect(Object.fromEntries(tags)).toEqual({
    default: ['3'],
    example: ["open('@banklink/react')\n  .then(done)"],
    selector: ['[data-slot="a"] the whole', '[data-slot="b"]'],
  })
})

test('behavior: a doc comment of one line', () => {
  const { text, tags } = parseDocComment('/** Reads it. @throws `link.failed` where it cannot. */')
  expect(text).toBe('Reads it.')
  expect(tags.get('throws')).toEqual(['`link.failed` where it cannot.'])
})

const entry = '@banklink/react'
const button = {
  name: 'OpenButton',
  kind: 'component',
  path: 'packages/react/src/components/OpenButton.tsx',
  entry,
  entries: [entry],
  doc: parseDocComment(`/** Opens it. And more.
   * @example
   * <OpenButton />
   * @selector [data-slot="open"][data-state="a|b"] the whole
   * @throws \`link.failed\`
   */`),
  signature: null,
  members: [],
  isNative: false,
  element: 'button',
}
const buttonProps = {
  ...button,
  name: 'OpenButtonProps',
  kind: 'interface',
  doc: null,
  isNative: true,
  members: [
    { name: 'size', type: "'a' | 'b'", isOptional: true, doc: parseDocComment("/** How large. @default 'a' */") },
  ],
}

test('default: a component with its props, its selectors and its errors', () => {
  const page = { title: 'Components', about: 'What is mounted.', exports: [button, buttonProps] }
  expect(renderPage(page, { errors })).toBe(`# Components

<!-- Written from the sources by \`npm run reference\`: change the comment there, not the page. -->

What is mounted.

## \`OpenButton\`

Opens it. And more.

\`\`\`tsx
<OpenButton />
\`\`\`

**Props** (\`OpenButtonProps\`)

| prop | type | default |  |
| --- | --- | --- | --- |
| \`size?\` | \`'a' \\| 'b'\` | \`'a'\` | How large. |

And every attribute of \`<button>\`, and a \`ref\` to it.

| selector | what it is |
| --- | --- |
| \`[data-slot="open"][data-state="a\\|b"]\` | the whole |

Throws [\`link.failed\`](../errors.md#link-failed)

From \`@banklink/react\` · [source](../../packages/react/src/components/OpenButton.tsx)
`)
})

test.each([
  ['UseThingReturn', 'useThing', 'function', true],
  ['GatewayOptions', 'createGateway', 'function', true],
  ['ThingProps', 'useThing', 'function', false],
  ['ThingProps', 'Thing', 'component', true],
  ['ThingMessages', 'thingMessages', 'value', true],
  ['LinkPurpose', 'link', 'function', false],
])('parameters: whether %s belongs to %s', (name, value, kind, isIts) => {
  expect(isCompanion({ name, entry }, { name: value, kind, entry })).toBe(isIts)
})

test('parameters: what a companion is to its value', () => {
  const names = ['ThingProps', 'UseThingReturn', 'ThingOptions', 'ThingMessages']
  expect(names.map((name) => titleOf({ name }))).toEqual(['Props', 'Returns', 'Options', 'Type'])
})

test('behavior: an export is on one page, by where it stands', () => {
  const exports = [
    'hooks/useThing.ts',
    'components/thing/Thing.tsx',
    'components/thing/thingMessages.ts',
    'elsewhere/thing.ts',
  ].map((path) => ({
    name: path,
    path: `packages/react/src/${path}`,
  }))
  const dealt = dealOut(new Map([[entry, exports]])).filter((page) => page.exports.length > 0)
  expect(dealt.map(({ path, exports: [{ name }] }) => [path, name])).toEqual([
    ['react-components', 'components/thing/Thing.tsx'],
    ['react-hooks', 'hooks/useThing.ts'],
    ['react-messages', 'components/thing/thingMessages.ts'],
    ['react', 'elsewhere/thing.ts'],
  ])
})

test('behavior: what two entries export under one name is told once', () => {
  const panel = (path) => [{ name: 'Panel', path: `packages/react/src/${path}` }]
  const dealt = dealOut(
    new Map([
      ['@banklink/react/devtools', panel('devtools/Panel.tsx')],
      ['@banklink/react/devtools/production', panel('devtools/LoadedPanel.tsx')],
    ]),
  )
  expect(dealt.flatMap((page) => page.exports)).toMatchObject([
    {
      path: 'packages/react/src/devtools/Panel.tsx',
      entries: ['@banklink/react/devtools', '@banklink/react/devtools/production'],
    },
  ])
})

test('error: an export without a doc comment', () => {
  const bare = { ...button, doc: null }
  expect(undocumented(new Map([[entry, [bare, buttonProps]]]))).toEqual([
    'packages/react/src/components/OpenButton.tsx: OpenButton, which @banklink/react exports, has no doc comment',
  ])
})

test('behavior: tokens with their defaults, and values of an attribute', () => {
  const css = `[data-banklink-theme="ink"] { --banklink-a: red }
  p {
    /* What stands out. */
    color: var(--banklink-a, light-dark(#fff, #000));
    margin: var(--banklink-b); /* Around. */
    fill: var(--banklink-c, var(--_auto-c, var(--_a))); /* Derived. */
  }`
  expect(readTokens(css)).toEqual([
    { name: '--banklink-a', fallback: 'light-dark(#fff, #000)', about: 'What stands out.' },
    { name: '--banklink-b', fallback: null, about: 'Around.' },
    { name: '--banklink-c', fallback: 'var(--banklink-a)', about: 'Derived.' },
  ])
  expect(valuesOf(css, 'data-banklink-theme')).toEqual(['ink'])
})

test('default: pages that say what the sources say', () => {
  const pages = new Map([['docs/reference/a.md', 'a']])
  const kept = new Map([...pages, ['docs/reference/link-session.md', 'b']])
  expect(checkReference(kept, pages)).toEqual([])
})

test.each([
  [
    'that differs',
    [['docs/reference/a.md', 'b']],
    'docs/reference/a.md: says other than the doc comments in the sources. Run: npm run reference',
  ],
  ['that is missing', [], 'docs/reference/a.md: is not there. Run: npm run reference'],
  [
    'of nothing',
    [
      ['docs/reference/a.md', 'a'],
      ['docs/reference/b.md', 'b'],
    ],
    'docs/reference/b.md: nothing in the sources makes this page. Delete it',
  ],
])('error: a page %s', (_what, pages, fault) => {
  expect(checkReference(new Map(pages), new Map([['docs/reference/a.md', 'a']]))).toEqual([fault])
})
