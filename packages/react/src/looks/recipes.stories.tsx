import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { LinkAccountButton } from '../components/link-account-button/LinkAccountButton.tsx'
import { useLinkAccount } from '../hooks/useLinkAccount.ts'
import { useLinkedAccounts } from '../hooks/useLinkedAccounts.ts'
import { linkAccount } from '../testing/linkAccount.ts'
import { passLink } from '../testing/passLink.ts'
import { arrange, worldOf } from '../testing/worldOf.ts'
import './recipes.css'

const meta = {
  title: 'Recipes/Your own look',
  tags: ['!autodocs'],
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

/** Classes for each part, by value or by state. The brand's stylesheet needs no `!important`. */
export const Classes: Story = {
  render: () => (
    <LinkAccountButton
      className={({ status }) => `harvest-button is-${status}`}
      classNames={{ root: 'harvest-root', status: 'harvest-status' }}
    />
  ),
  play: async ({ canvasElement }) => {
    const button = within(canvasElement).getByRole('button')
    await expect(button).toHaveClass('harvest-button', 'is-idle')
    await expect(button.parentElement).toHaveClass('harvest-root')
    // It is the brand's, whatever the kit's theme.
    await expect(getComputedStyle(button).borderRadius).toBe('99px')
    await expect(getComputedStyle(button).minBlockSize).toBe('52px')
  },
}

/** An app's own button component with everything the kit's button does. */
export const OwnButton: Story = {
  render: () => (
    <LinkAccountButton render={(props, { status }) => <AppButton {...props} data-look={status} />}>
      Add your paycheck account
    </LinkAccountButton>
  ),
  play: async (context) => {
    const button = within(context.canvasElement).getByRole('button', { name: 'Add your paycheck account' })
    await expect(getComputedStyle(button).borderRadius).toBe('99px')
    await userEvent.click(button)
    await waitFor(() => expect(button).toHaveAttribute('data-look', 'open'))
    const link = await worldOf(context).simulator.opened()
    await expect(link.pane()).toBe('consent')
  },
}

/** Without components: the hook's state and actions for a button, and the run's result. */
export const Headless: Story = {
  parameters: { docs: { story: { height: '80px' } } },
  render: () => <Linker />,
  play: async (context) => {
    const canvas = within(context.canvasElement)
    await userEvent.click(canvas.getByRole('button', { name: 'Link a bank' }))
    const link = await passLink(worldOf(context), ['Plaid Checking'])
    await link.finish()
    await expect(await canvas.findByText('First Platypus Bank is linked')).toBeVisible()
  },
}

/** The accounts as data, in a custom table. */
export const OwnTable: Story = {
  beforeEach: arrange(async (world) => {
    await linkAccount(world, { bank: 'First Platypus Bank', mask: '0000' })
    await linkAccount(world, { bank: 'Tartan Bank', mask: '1111' })
  }),
  render: () => <Table />,
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole('cell', { name: '•• 0000' })).toBeVisible()
  },
}

function AppButton(props: ButtonHTMLAttributes<HTMLButtonElement>): ReactNode {
  return <button {...props} className="harvest-button" />
}

function Linker(): ReactNode {
  const { start, prefetch, state } = useLinkAccount()
  return (
    <div className="harvest-panel">
      <output>
        {state.status === 'done' ? `${state.account.institution.name} is linked` : `State: ${state.status}`}
      </output>
      <button type="button" className="harvest-button" onPointerEnter={prefetch} onClick={start}>
        Link a bank
      </button>
    </div>
  )
}

function Table(): ReactNode {
  const { data: accounts = [], isPending } = useLinkedAccounts()
  return (
    <table className="harvest-table" aria-busy={isPending}>
      <thead>
        <tr>
          <th scope="col">Bank</th>
          <th scope="col">Number ends with</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map(({ id, institution, mask }) => (
          <tr key={id}>
            <td>{institution.name}</td>
            <td>•• {mask}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
