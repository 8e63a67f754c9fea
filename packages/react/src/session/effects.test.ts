import type { LinkSessionState } from '@banklink/core'
import { expect, test } from 'vitest'
import { transitionGrid } from '../../../core/src/session/transitionGrid.ts'
import { effects } from './effects.ts'

test('every state and event, and every effect', async () => {
  await expect(page()).toMatchFileSnapshot('../../../../docs/reference/link-session.md')
})

function page(): string {
  return [
    '# Every state, event and effect of the Link session',
    '',
    'Written by a test, which fails when this page and the code disagree. Where a run goes from each state when an event',
    'happens; a dot keeps the state.',
    '',
    transitionGrid(),
    '',
    'What each state does when it is entered and when it is left, in this order. Each is a file of its name in',
    '`packages/react/src/session/effects`.',
    '',
    '| state | on enter | on leave |',
    '| --- | --- | --- |',
    ...Object.entries(effects).map(([status, { enter, leave }]) => `| ${status} | ${names(enter)} | ${names(leave)} |`),
    '',
  ].join('\n')
}

function names(of: readonly { name: string }[]): string {
  return of.map(({ name }) => `\`${name}\``).join(', ') || 'nothing'
}

test('behavior: every state has its effects', () => {
  const statuses: LinkSessionState['status'][] = ['idle', 'open', 'done']
  for (const status of statuses) expect(effects[status]).toBeDefined()
})
