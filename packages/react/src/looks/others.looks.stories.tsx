import type { LinkSessionState } from '@banklink/core'
import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactNode } from 'react'
import { expect, waitFor, within } from 'storybook/test'
import { AccountChooser } from '../components/account-chooser/AccountChooser.tsx'
import { AccountPicker } from '../components/account-picker/AccountPicker.tsx'
import { LinkAccountButton } from '../components/link-account-button/LinkAccountButton.tsx'
import { LinkDone } from '../components/link-done/LinkDone.tsx'
import { LinkIntro } from '../components/link-intro/LinkIntro.tsx'
import { OAuthReturn } from '../components/oauth-return/OAuthReturn.tsx'
import { ReconnectBanner } from '../components/reconnect-banner/ReconnectBanner.tsx'
import { RemoveAccountDialog } from '../components/remove-account-dialog/RemoveAccountDialog.tsx'
import { UnverifiedAccountForm } from '../components/unverified-account-form/UnverifiedAccountForm.tsx'
import { useLinkAccount } from '../hooks/useLinkAccount.ts'
import { Listed } from '../testing/Listed.tsx'
import { Staged } from '../testing/Staged.tsx'
import { longNames, storyAccount } from '../testing/storyAccounts.ts'
import { ThemeSheet } from '../testing/ThemeSheet.tsx'

const meta = {
  title: 'Looks/Others',
  tags: ['!autodocs'],
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

const accounts = [
  storyAccount({ id: 'active' }),
  storyAccount({ id: 'lapsed', mask: '1111', status: 'reconnect_required' }),
  storyAccount({ id: 'waiting', mask: '2222', status: 'awaiting_deposits' }),
]

/** The content shown before an account is linked. */
export const Intro: Story = {
  render: () => (
    <ThemeSheet>
      {(id) => (
        <LinkIntro brand="Tidewell" aria-labelledby={id}>
          <LinkAccountButton />
        </LinkIntro>
      )}
    </ThemeSheet>
  ),
  play: showsSix('[data-slot="banklink-link-intro"]'),
}

/** The content shown after an account was linked. */
export const Done: Story = {
  render: () => (
    <ThemeSheet>
      {(id) => (
        <Staged stage={{ at: 'done' }}>
          <DoneOf labelledBy={id} />
        </Staged>
      )}
    </ThemeSheet>
  ),
  play: showsSix('[data-slot="banklink-link-done"]'),
}

/** The choice among what Link returned. */
export const Chooser: Story = {
  render: () => (
    <ThemeSheet>{() => <AccountChooser run={{ state: several, choose: () => {}, dismiss: () => {} }} />}</ThemeSheet>
  ),
  play: showsSix('[data-slot="banklink-account-chooser"]'),
}

/** The choice of an account to move money with, and why the others can't. */
export const Picker: Story = {
  render: () => (
    <ThemeSheet>
      {(name) => (
        <Listed accounts={accounts}>
          <AccountPicker name={name} label={`From which account, ${name}?`} />
        </Listed>
      )}
    </ThemeSheet>
  ),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(within(canvasElement).getAllByRole('radio')).toHaveLength(18))
  },
}

/** The banner for an account that needs reconnecting. */
export const Banner: Story = {
  render: () => (
    <ThemeSheet>
      {(id) => (
        <Listed accounts={accounts}>
          <ReconnectBanner onDismiss={() => {}} aria-labelledby={id} />
        </Listed>
      )}
    </ThemeSheet>
  ),
  play: showsSix('[data-slot="banklink-reconnect-banner"]'),
}

/** In a narrow place the title has the whole width, and "Not now" comes last. */
export const BannerInANarrowPlace: Story = {
  render: () => (
    <div style={{ inlineSize: 280 }}>
      <Listed accounts={accounts}>
        <ReconnectBanner onDismiss={() => {}} />
      </Listed>
    </div>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    const dismiss = (await canvas.findByRole('button', { name: 'Not now' })).getBoundingClientRect()
    const action = canvas.getByRole('button', { name: /^Reconnect/ }).getBoundingClientRect()
    const title = canvas.getByText(/needs to be reconnected/).getBoundingClientRect()
    await expect(title.width).toBeGreaterThan(240)
    await expect(dismiss.top).toBeGreaterThanOrEqual(action.bottom)
  },
}

/** The form for someone else's account. */
export const Form: Story = {
  render: () => <ThemeSheet>{(id) => <UnverifiedAccountForm aria-labelledby={id} />}</ThemeSheet>,
  play: showsSix('form'),
}

/** The same on a phone, in German, from right to left: long text must wrap in both directions. */
export const FormOnAPhone: Story = {
  globals: { viewport: { value: 'mobile1', isRotated: false }, language: 'de' },
  parameters: { dir: 'rtl' },
  render: () => <UnverifiedAccountForm />,
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('form')).toBeVisible())
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
  },
}

/** The OAuth return page without a return. */
export const Return: Story = {
  render: () => (
    <ThemeSheet>
      {() => (
        <Staged stage={{ at: 'idle' }}>
          <OAuthReturn onReturn={() => {}} />
        </Staged>
      )}
    </ThemeSheet>
  ),
  play: showsSix('[data-slot="banklink-oauth-return"]'),
}

/** The question before an account is removed, dark and in ink. */
export const RemoveDialog: Story = {
  globals: { theme: 'ink', scheme: 'dark' },
  render: () => <RemoveAccountDialog account={storyAccount(longNames)} open onOpenChange={() => {}} />,
  play: async ({ canvasElement }) => {
    // It comes in slowly.
    await waitFor(() => expect(within(canvasElement).getByRole('dialog')).toBeVisible())
  },
}

/** The same, light and on paper. */
export const RemoveDialogOnPaper: Story = { ...RemoveDialog, globals: { theme: 'paper', scheme: 'light' } }

const several: LinkSessionState = {
  status: 'choosing',
  request: { purpose: 'link' },
  reason: 'several_accounts',
  currencies: [],
  result: {
    linkSessionId: 'session-1',
    institution: { id: 'ins_109508', name: 'First Platypus Bank' },
    accounts: ['Checking', 'Saving'].map((name, at) => ({
      id: name,
      name: `Plaid ${name}`,
      mask: `${at}000`,
      type: 'depository',
      subtype: 'checking',
      verificationStatus: null,
      currency: 'USD',
    })),
  },
}

function DoneOf({ labelledBy }: { labelledBy: string }): ReactNode {
  return <LinkDone run={useLinkAccount()} onDone={() => {}} aria-labelledby={labelledBy} />
}

function showsSix(selector: string) {
  return async ({ canvasElement }: { canvasElement: HTMLElement }): Promise<void> => {
    await waitFor(() => expect(canvasElement.querySelectorAll(selector)).toHaveLength(6))
  }
}
