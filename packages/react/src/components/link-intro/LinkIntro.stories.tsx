import type { Meta, StoryObj } from '@storybook/react-vite'
import { expect, within } from 'storybook/test'
import { LinkAccountButton } from '../link-account-button/LinkAccountButton.tsx'
import { LinkIntro } from './LinkIntro.tsx'

const meta = {
  title: 'Linking/LinkIntro',
  component: LinkIntro,
  parameters: { docs: { story: { height: '390px' } } },
  args: { brand: 'Tidewell', children: <LinkAccountButton /> },
  argTypes: { children: { control: false } },
} satisfies Meta<typeof LinkIntro>

export default meta
type Story = StoryObj<typeof meta>

/** Shows the brand's name. The button starts linking. */
export const Default: Story = {
  play: async ({ canvasElement }) => {
    const intro = within(within(canvasElement).getByRole('region', { name: 'Link your bank to Tidewell' }))
    await expect(intro.getAllByRole('listitem')).toHaveLength(3)
    await expect(intro.getByText(/We never see your bank password/)).toBeVisible()
    await expect(intro.getByRole('button', { name: 'Link a bank account' })).toBeVisible()
  },
}

/** Without a brand, the texts use "we". */
export const WithoutBrand: Story = {
  render: ({ children }) => <LinkIntro>{children}</LinkIntro>,
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(canvas.getByRole('region', { name: 'Link your bank account' })).toBeVisible()
    await expect(canvas.getByText(/We never see your bank password/)).toBeVisible()
  },
}

/** A long brand name in a narrow space. */
export const LongBrand: Story = {
  args: { brand: 'The Tidewell and Saltmarsh Cooperative Savings Association of the Outer Banks' },
  render: (args) => <LinkIntro {...args} style={{ maxInlineSize: '18rem' }} />,
  play: async ({ canvasElement }) => {
    const title = within(canvasElement).getByRole('heading')
    await expect(title.scrollWidth).toBeLessThanOrEqual(title.clientWidth)
  },
}

/** Custom content with the kit's messages. */
export const OwnLook: Story = {
  render: () => (
    <LinkIntro brand="Tidewell">
      {({ title, points }) => (
        <>
          <h2>{title}</h2>
          {points.map(({ id, text }) => (
            <p key={id}>{text}</p>
          ))}
        </>
      )}
    </LinkIntro>
  ),
  play: async ({ canvasElement }) => {
    const canvas = within(canvasElement)
    await expect(canvas.getByRole('heading', { name: 'Link your bank to Tidewell' })).toBeVisible()
    await expect(canvas.queryByRole('list')).toBeNull()
  },
}
