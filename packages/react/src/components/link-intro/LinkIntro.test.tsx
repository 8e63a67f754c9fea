import { render, screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { createWorld } from '../../testing/createWorld.ts'
import { describePart } from '../../testing/describePart.tsx'
import { kit } from '../../testing/renderKit.tsx'
import { LinkIntro, type LinkIntroProps } from './LinkIntro.tsx'

const world = createWorld()
const show = (props: LinkIntroProps = {}, provider: Parameters<typeof kit>[1] = {}) =>
  render(kit(world, { ...provider, children: <LinkIntro {...props} /> }))

describePart('LinkIntro', { show, element: HTMLElement, slot: 'banklink-link-intro' })

test('default: explains the benefit, the shared data and the protection', () => {
  show({ children: <a href="/link">On</a> })
  const intro = within(screen.getByRole('region', { name: 'Link your bank account' }))
  expect(intro.getByRole('heading', { level: 2 })).toBeVisible()
  const [benefit, shared, safe, another] = intro.getAllByRole('listitem')
  expect(benefit).toHaveTextContent(/you don’t enter account numbers/)
  expect(shared).toHaveTextContent(/We use the account’s routing and account numbers for transfers\./)
  expect(safe).toHaveTextContent(/We never see your bank password/)
  expect(another).toBeUndefined()
  expect(intro.getByRole('link', { name: 'On' })).toBeVisible()
})

test('parameters: brand says who gets what', () => {
  show({ brand: 'Tidewell' })
  const intro = within(screen.getByRole('region', { name: 'Link your bank to Tidewell' }))
  expect(intro.getByText(/Tidewell uses the account’s routing and account numbers/)).toBeVisible()
  expect(intro.getByText(/We never see your bank password/)).toBeVisible()
})

test('parameters: sharesOwnerName names the owner’s name among the data', () => {
  show({ sharesOwnerName: true })
  expect(screen.getByText(/for transfers, and the owner’s name to confirm that the account is yours\./)).toBeVisible()
})

test('parameters: messages of the provider receive the brand', () => {
  show({ brand: 'Tidewell' }, { messages: { introTitle: (brand) => `Konto mit ${brand} verbinden` } })
  expect(screen.getByRole('region', { name: 'Konto mit Tidewell verbinden' })).toBeVisible()
})

test('parameters: children as a function replace the content, with all messages', () => {
  show({
    brand: 'Tidewell',
    children: ({ title, points }) => `${title}: ${points.map(({ id }) => id).join(', ')}`,
  })
  expect(screen.getByText('Link your bank to Tidewell: benefit, shared, safe')).toBeVisible()
  expect(screen.queryByRole('listitem')).toBeNull()
})

test('parameters: classNames, by slot and by state', () => {
  const classNames = { title: 'title', points: 'points', point: ({ brand }: { brand: string | null }) => `of-${brand}` }
  show({ brand: 'Tidewell', classNames: { ...classNames, actions: 'actions' }, children: 'On' })
  expect(screen.getByRole('heading')).toHaveClass('title')
  expect(screen.getByRole('list')).toHaveClass('points')
  expect(screen.getAllByRole('listitem')[1]).toHaveClass('of-Tidewell')
  expect(screen.getByText('On')).toHaveClass('actions')
})
