import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, fn, userEvent, waitFor, within } from 'storybook/test'
import { arrange, worldOf } from '../../testing/worldOf.ts'
import { UnverifiedAccountForm } from './UnverifiedAccountForm.tsx'

const meta = {
  title: 'Accounts/UnverifiedAccountForm',
  component: UnverifiedAccountForm,
  parameters: { docs: { story: { height: '760px' } } },
  // What it shows is Bond's.
  globals: { platform: 'bond' },
  args: { onAdded: fn(), onError: fn() },
} satisfies Meta<typeof UnverifiedAccountForm>

export default meta
type Story = StoryObj<typeof meta>

const migrate = { method: 'POST', path: '/bond/**/migrate_account/plaid' }

/** The form before any input. */
export const Empty: Story = {
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByText(/can’t change it to your own later/)).toBeVisible()
  },
}

/** Errors are shown at their fields, and the first invalid field has the focus. */
export const Invalid: Story = {
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await fill(canvasElement, { routing: '021000022', again: '900800700656' })
    await userEvent.click(canvas.getByRole('button'))
    await expect(canvas.getByText('This isn’t a US routing number. Check all 9 digits.')).toBeVisible()
    await expect(canvas.getByText('The account numbers don’t match.')).toBeVisible()
    await waitFor(() => expect(canvas.getByLabelText('Routing number')).toHaveFocus())
  },
}

/** The account was sent to the platform. */
export const Sending: Story = {
  beforeEach: arrange((world) => world.hold('POST /accounts', 'before')),
  play: async ({ canvasElement }) => {
    await fill(canvasElement)
    const button = within(canvasElement).getByRole('button')
    await userEvent.click(button)
    await waitFor(() => expect(button).toHaveTextContent('Adding…'))
    await expect(button).toHaveAttribute('aria-disabled', 'true')
  },
}

/** Added, and the numbers are gone from the page. */
export const Added: Story = {
  play: async (context) => {
    const canvas = within(context.canvasElement)
    await fill(context.canvasElement)
    await userEvent.click(canvas.getByRole('button'))
    await expect(await canvas.findByText('••0655 was added as someone else’s account.')).toBeVisible()
    await expect(canvas.getByLabelText('Account number')).toHaveValue('')
    const [card] = worldOf(context).mock.state().bond.cardAccounts
    await expect(card?.linkedAccounts).toMatchObject([{ verificationStatus: 'unverifiable' }])
  },
}

/** The platform rejected the routing number. */
export const Refused: Story = {
  beforeEach: arrange(({ mock }) =>
    mock.fail({ ...migrate, status: 400, body: { Message: 'No.', Status: 400, Code: 'routing_invalid' } }),
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await fill(canvasElement)
    await userEvent.click(canvas.getByRole('button'))
    await expect(await canvas.findByText(/This routing number wasn’t accepted/)).toBeVisible()
    await waitFor(() => expect(canvas.getByLabelText('Routing number')).toHaveFocus())
  },
}

/** The outcome is unknown. Trying again finds out and adds the account once. */
export const NotAnswered: Story = {
  beforeEach: arrange(({ mock }) => {
    mock.fail({ ...migrate, lose_answer: true })
    mock.fail({ method: 'GET', path: '/bond', status: 503 })
  }),
  play: async (context) => {
    const canvas = within(context.canvasElement)
    await fill(context.canvasElement)
    await userEvent.click(canvas.getByRole('button'))
    await expect(await canvas.findByText(/Try again to find out/)).toBeVisible()
    await expect(canvas.getByRole('button', { name: 'Try again' })).toBeVisible()
  },
}

async function fill(canvasElement: HTMLElement, { routing = '021000021', again = '900800700655' } = {}): Promise<void> {
  const canvas = within(canvasElement)
  await userEvent.type(await canvas.findByLabelText('Routing number'), routing)
  await userEvent.type(canvas.getByLabelText('Account number'), '900800700655')
  await userEvent.type(canvas.getByLabelText('Confirm account number'), again)
  await userEvent.click(canvas.getByRole('checkbox'))
}
