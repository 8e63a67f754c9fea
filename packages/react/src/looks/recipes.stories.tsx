import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { expect, userEvent, waitFor, within } from 'storybook/test'
import { LinkAccountButton } from '../components/link-account-button/LinkAccountButton.tsx'
import { useLinkAccount } from '../hooks/useLinkAccount.ts'
import { useLinkedAccounts } from '../hooks/useLinkedAccounts.ts'
import { linkAccount } from '../testing/linkAccount.ts'
import { passLink } from '../testing/passLink.ts'
import { arrange, worldOf } from '../testing/worldOf.ts'

const meta = {
  title: 'Recipes/Your own look',
  tags: ['!autodocs'],
} satisfies Meta

export default meta
type Story = StoryObj<typeof meta>

/** Classes for each part, by value or by state, as with Tailwind. The kit's stylesheet may be left out then. */
export const Classes: Story = {
  render: () => (
    <LinkAccountButton
      className={({ status }) => (status === 'preparing' ? 'rounded animate-pulse' : 'rounded')}
      classNames={{ root: 'grid gap-2', status: 'text-sm', error: 'text-sm text-red-700' }}
    />
  ),
  play: async ({ canvasElement }) => {
    const button = within(canvasElement).getByRole('button')
    await expect(button).toHaveClass('rounded')
    await expect(button).not.toHaveClass('animate-pulse')
    await expect(button.parentElement).toHaveClass('grid')
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
    await userEvent.click(canvas.getByRole('button', { name: 'Link' }))
    const link = await passLink(worldOf(context), ['Plaid Checking'])
    await link.finish()
    await expect(await canvas.findByText('done: First Platypus Bank')).toBeVisible()
  },
}

/** The accounts as data, in a custom table. */
export const OwnTable: Story = {
  beforeEach: arrange((world) => linkAccount(world, { bank: 'First Platypus Bank', mask: '0000' })),
  render: () => <Table />,
  play: async ({ canvasElement }) => {
    await expect(await within(canvasElement).findByRole('cell', { name: '0000' })).toBeVisible()
  },
}

function AppButton(props: ButtonHTMLAttributes<HTMLButtonElement>): ReactNode {
  return <button {...props} />
}

function Linker(): ReactNode {
  const { start, prefetch, state } = useLinkAccount()
  return (
    <>
      <button type="button" onPointerEnter={prefetch} onClick={start}>
        Link
      </button>{' '}
      <output>{state.status === 'done' ? `done: ${state.account.institution.name}` : state.status}</output>
    </>
  )
}

function Table(): ReactNode {
  const { data: accounts = [], isPending } = useLinkedAccounts()
  return (
    <table aria-busy={isPending}>
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
            <td>{mask}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
