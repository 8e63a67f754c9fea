import { type BanklinkErrorCode, errorCatalog } from '@banklink/core'
import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactNode } from 'react'
import { expect, waitFor, within } from 'storybook/test'
import { type Stage, Staged } from '../../testing/Staged.tsx'
import { longNames, storyAccount } from '../../testing/storyAccounts.ts'
import { ThemeSheet } from '../../testing/ThemeSheet.tsx'
import { wordsOf } from '../../testing/wordsOf.ts'
import { LinkAccountButton } from './LinkAccountButton.tsx'

const stages: readonly Stage[] = [
  { at: 'idle' },
  { at: 'preparing' },
  { at: 'completing' },
  { at: 'done' },
  { at: 'done', account: storyAccount({ status: 'verifying' }) },
  { at: 'done', account: storyAccount({ status: 'unverified' }) },
  { at: 'token_failed' },
  { at: 'exchange_failed' },
]

const codes = Object.keys(errorCatalog) as BanklinkErrorCode[]

interface Failing {
  code: BanklinkErrorCode
  at: 'token_failed' | 'exchange_failed'
}

const meta: Meta<Failing> = {
  title: 'Looks/LinkAccountButton',
  tags: ['!autodocs'],
  args: { code: 'platform.unavailable', at: 'token_failed' },
  argTypes: {
    code: { control: 'select', options: codes },
    at: { control: 'inline-radio', options: ['token_failed', 'exchange_failed'] },
  },
  render: () => <Button stage={{ at: 'idle' }} />,
}

export default meta
type Story = StoryObj<Failing>

/** What a session can come to, side by side. Open and choosing need Link: see `Linking/LinkAccountButton`. */
export const EveryState: Story = {
  parameters: { docs: { story: { height: '560px' } } },
  render: () => (
    <div data-story="sheet">
      {stages.map((stage) => (
        <Button key={JSON.stringify(stage)} stage={stage} />
      ))}
    </div>
  ),
  play: async (context) => {
    const words = wordsOf(context)
    const canvas = within(context.canvasElement)
    await waitFor(() => expect(canvas.getAllByRole('button', { name: words.retry })).toHaveLength(2))
    await expect(await canvas.findByRole('button', { name: words.linkCompleting })).toBeVisible()
  },
}

/** Any error there is, before Link opens or after it is done: choose its code below. */
export const EveryError: Story = {
  render: ({ code, at }) => <Button key={code + at} stage={{ at, code }} />,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(within(canvasElement).getByRole('alert')).toHaveTextContent('req-0001'))
  },
}

/** In each theme, light and dark. */
export const Themes: Story = {
  render: () => (
    <ThemeSheet>
      {() => (
        <>
          <Button stage={{ at: 'idle' }} />
          <Button stage={{ at: 'preparing' }} />
          <Button stage={{ at: 'done' }} />
          <Button stage={{ at: 'token_failed' }} />
        </>
      )}
    </ThemeSheet>
  ),
  play: async (context) => {
    const { retry } = wordsOf(context)
    const canvas = within(context.canvasElement)
    await waitFor(() => expect(canvas.getAllByRole('button', { name: retry })).toHaveLength(6))
  },
}

/** On a phone, for a bank and an account with names as long as they come. */
export const LongNamesOnAPhone: Story = {
  globals: { viewport: { value: 'mobile1', isRotated: false }, language: 'de' },
  render: () => <Button stage={{ at: 'done', account: storyAccount(longNames) }} />,
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(/Raiffeisenzentralbank/)).toBeVisible()
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
  },
}

/** Written from right to left. */
export const RightToLeft: Story = {
  parameters: { dir: 'rtl' },
  render: () => <Button stage={{ at: 'exchange_failed' }} />,
  play: async ({ canvasElement }) => {
    const button = within(canvasElement).getByRole('button', { hidden: false, name: /./ })
    await expect(getComputedStyle(button).direction).toBe('rtl')
  },
}

function Button({ stage }: { stage: Stage }): ReactNode {
  return (
    <figure>
      <figcaption>{[stage.at, stage.account?.status].filter(Boolean).join(', ')}</figcaption>
      <Staged stage={stage}>
        <LinkAccountButton />
      </Staged>
    </figure>
  )
}
