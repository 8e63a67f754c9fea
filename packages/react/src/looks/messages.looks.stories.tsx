import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, waitFor } from 'storybook/test'
import { accountPlaces } from '../testing/message-sheet/accountPlaces.tsx'
import { linkErrorPlaces, updateErrorPlaces } from '../testing/message-sheet/errorPlaces.tsx'
import { formPlaces } from '../testing/message-sheet/formPlaces.tsx'
import { linkPlaces } from '../testing/message-sheet/linkPlaces.tsx'
import { MessageSheet } from '../testing/message-sheet/MessageSheet.tsx'
import { wordsOf } from '../testing/wordsOf.ts'

const meta = {
  title: 'Looks/Messages',
  tags: ['!autodocs'],
  component: MessageSheet,
  play: async (context) => {
    const { canvasElement, args } = context
    const places = args.places(wordsOf(context))
    await waitFor(() => expect(canvasElement.querySelectorAll('figure')).toHaveLength(places.length))
    await waitFor(() => expect(canvasElement.querySelector('[data-slot="banklink-accounts-skeleton"]')).toBeNull())
    await expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(window.innerWidth)
  },
} satisfies Meta<typeof MessageSheet>

export default meta
type Story = StoryObj<typeof meta>

/** Before Link opens, while it is open, and after it closes. Choose the language in the toolbar. */
export const Linking: Story = { args: { places: linkPlaces } }

/** Each error of a link, with its next step. */
export const LinkErrors: Story = { args: { places: linkErrorPlaces } }

/** Each error of a reconnect and of a deposit code, with its next step. */
export const UpdateErrors: Story = { args: { places: updateErrorPlaces } }

/** The list of accounts, its cards, the banner, the picker and the removal question. */
export const Accounts: Story = { args: { places: accountPlaces } }

/** The form for someone else's account with each of its errors, and the OAuth return. */
export const FormAndReturn: Story = { args: { places: formPlaces } }

/** The messages of a link in German on a phone: the longest words in the least room. */
export const LinkingOnAPhone: Story = {
  ...Linking,
  globals: { viewport: { value: 'mobile1', isRotated: false }, language: 'de' },
}
