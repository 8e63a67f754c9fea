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

test('behavior: what each state does, in this order', () => {
  const table = Object.entries(effects).map(([status, { enter, leave }]) => [status, names(enter), names(leave)])
  expect(table).toEqual([
    ['idle', '`dropHandler`, `forgetReturn`, `continueWaitingReturn`', 'nothing'],
    [
      'preparing',
      '`dropHandler`, `forgetReturn`, `requestToken`, `loadScript`, `warnWhenSlow`, `continueWaitingReturn`',
      'nothing',
    ],
    ['ready', '`holdHandler`, `forgetReturn`, `continueWaitingReturn`', 'nothing'],
    [
      'opening',
      '`holdHandler`, `rememberReturn`, `findDuplicates`, `warnWhenSlow`, `openLink`',
      '`cleanReturnAddress`, `restorePage`',
    ],
    ['open', 'nothing', '`cleanReturnAddress`, `restorePage`'],
    ['choosing', '`dropHandler`, `forgetReturn`, `storeChoice`', 'nothing'],
    ['completing', '`dropHandler`, `forgetReturn`, `exchangePublicToken`, `warnWhenSlow`', 'nothing'],
    ['left', '`dropHandler`, `forgetReturn`, `dropExpiredToken`, `continueWaitingReturn`', 'nothing'],
    ['failed', '`dropHandler`, `forgetReturn`, `continueWaitingReturn`', 'nothing'],
    ['done', '`dropHandler`, `forgetReturn`, `continueWaitingReturn`', 'nothing'],
    ['resuming', '`dropHandler`, `resumeReturn`', '`cleanReturnAddress`'],
  ])
})
