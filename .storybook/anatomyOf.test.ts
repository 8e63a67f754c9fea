import { expect, test } from 'vitest'
import { anatomyOf } from './anatomyOf.ts'

test('lists each part once, with all of its attributes', () => {
  expect(
    anatomyOf(
      [
        '[data-slot="status"][data-state="…"] the root, with `none`',
        '[data-slot="status"][data-outcome="active|pending"] after its end',
        '[data-slot="status"][data-slow] while it waits',
        '[data-slot="news"]',
      ].join('\n'),
    ),
  ).toEqual([
    {
      slot: 'status',
      text: 'the root, with `none`',
      attributes: [
        { name: 'data-state', values: [], text: '' },
        { name: 'data-outcome', values: ['active', 'pending'], text: 'after its end' },
        { name: 'data-slow', values: [], text: 'while it waits' },
      ],
    },
    { slot: 'news', text: 'the component itself', attributes: [] },
  ])
})
