import type { Meta, StoryObj } from '@storybook/react-vite'
import type { ReactNode } from 'react'
import { expect, waitFor, within } from 'storybook/test'
import {
  type AppearanceDensity,
  type AppearanceScheme,
  appearanceAttributes,
  appearanceCss,
} from '../appearance/index.ts'
import { AccountPicker } from '../components/account-picker/AccountPicker.tsx'
import { LinkAccountButton } from '../components/link-account-button/LinkAccountButton.tsx'
import { LinkIntro } from '../components/link-intro/LinkIntro.tsx'
import { type Colour, contrast } from '../testing/contrast.ts'
import { everyAccent } from '../testing/everyAccent.ts'
import { Listed } from '../testing/Listed.tsx'
import { paintColour } from '../testing/paintColour.ts'
import { storyAccount } from '../testing/storyAccounts.ts'

interface Appearance {
  accent: string
  radius: number
  density: AppearanceDensity
  scheme: AppearanceScheme
}

const meta = {
  title: 'Looks/Appearance',
  tags: ['!autodocs'],
  args: { accent: '#0f766e', radius: 10, density: 'comfortable', scheme: 'light' },
  argTypes: {
    accent: { control: 'color' },
    radius: { control: { type: 'range', min: 0, max: 24, step: 1 } },
    density: { control: 'inline-radio', options: ['comfortable', 'compact'] },
    scheme: { control: 'inline-radio', options: ['light', 'dark'] },
  },
  render: ({ accent, radius, density, scheme }) => (
    <>
      <style>{appearanceCss({ accent, radius, selector: '[data-story="page"]' })}</style>
      <div data-story="page" {...appearanceAttributes({ density, scheme })}>
        <Parts />
      </div>
    </>
  ),
} satisfies Meta<Appearance>

export default meta
type Story = StoryObj<typeof meta>

/** One accent, one radius, a density and a scheme. */
export const FourValues: Story = {
  play: async ({ canvasElement, args }) => {
    const button = await linkButtonIn(canvasElement)
    const { backgroundColor, borderRadius } = getComputedStyle(button)
    await expect(paintColour(backgroundColor)).toEqual(paintColour(args.accent))
    await expect(borderRadius).toBe(`${args.radius}px`)
  },
}

/** The same for a dense page. */
export const Compact: Story = {
  args: { accent: '#ffd84d', radius: 4, density: 'compact', scheme: 'dark' },
  play: async ({ canvasElement }) => {
    const button = await linkButtonIn(canvasElement)
    await expect(getComputedStyle(button).padding).toBe('6px 18px')
    await expect(paintColour(getComputedStyle(button).color)).toEqual([0, 0, 0])
  },
}

/** Any accent can be read, in both schemes, with nothing else set: the stylesheet derives the rest. */
export const EveryAccent: Story = {
  render: () => (
    <div data-story="page">
      <Parts />
    </div>
  ),
  play: async ({ canvasElement }) => {
    const button = await linkButtonIn(canvasElement)
    const page = found(canvasElement, '[data-story="page"]')
    const { elements, pairs } = measure(button, found(page, '[data-slot="banklink-account-action"]'))
    const faint = (['light', 'dark'] as const).flatMap((scheme) => {
      page.dataset['banklinkScheme'] = scheme
      return everyAccent.flatMap((accent) => {
        for (const { style } of elements) style.setProperty('--banklink-accent', accent)
        return pairs
          .map(({ what, least, colours }) => ({ what, least, is: contrast(...colours()) }))
          .filter(({ least, is }) => !(is >= least))
          .map(({ what, is }) => `${accent}, ${scheme}: ${what} ${is.toFixed(2)}`)
      })
    })
    await expect(faint).toEqual([])
  },
}

function Parts(): ReactNode {
  return (
    <>
      <LinkIntro brand="Tidewell">
        <LinkAccountButton />
      </LinkIntro>
      <Listed accounts={[storyAccount({}), storyAccount({ id: 'lapsed', mask: '1111', status: 'reconnect_required' })]}>
        <AccountPicker name="account" label="From which account?" />
      </Listed>
    </>
  )
}

async function linkButtonIn(canvas: HTMLElement): Promise<HTMLElement> {
  await waitFor(() => expect(within(canvas).getAllByRole('radio')).toHaveLength(2))
  return within(canvas).getByRole('button', { name: /Link a bank/ })
}

interface Pair {
  what: string
  /** 4.5 for text, 3 for what is drawn. */
  least: number
  colours: () => [Colour, Colour]
}

/** What has to stand out from what, on few elements, so that an accent costs a browser little. */
function measure(button: HTMLElement, action: HTMLElement): { elements: HTMLElement[]; pairs: Pair[] } {
  const background = fillUnderPointer()
  const elements = {
    button,
    buttonHovered: cloneOf(button, { background }),
    action,
    actionHovered: cloneOf(action, { background }),
    bare: cloneOf(action, { background: 'var(--_surface)', 'border-color': 'var(--_focus)' }),
  }
  const of = (name: keyof typeof elements) => getComputedStyle(elements[name])
  const text = (name: keyof typeof elements) => [of(name).color, of(name).backgroundColor] as const
  for (const { style } of Object.values(elements)) style.setProperty('transition', 'none')
  return {
    elements: Object.values(elements),
    pairs: [
      pair('text on the accent', 4.5, () => text('button')),
      pair('text on the accent under a pointer', 4.5, () => text('buttonHovered')),
      pair('text on a tint', 4.5, () => text('action')),
      pair('text on a tint under a pointer', 4.5, () => text('actionHovered')),
      pair('text on the surface', 4.5, () => text('bare')),
      pair('the focus ring on the surface', 3, () => [of('bare').borderTopColor, of('bare').backgroundColor]),
      pair('the focus ring on a tint', 3, () => [of('bare').borderTopColor, of('action').backgroundColor]),
      pair('the edge of the button', 3, () => [of('button').borderTopColor, of('bare').backgroundColor]),
    ],
  }
}

function pair(what: string, least: number, read: () => readonly [string, string]): Pair {
  return { what, least, colours: () => read().map(paintColour) as [Colour, Colour] }
}

/** The same element beside it, with other styles. */
function cloneOf(element: HTMLElement, styles: Record<string, string>): HTMLElement {
  const clone = element.cloneNode(true) as HTMLElement
  for (const [property, value] of Object.entries(styles)) clone.style.setProperty(property, value)
  element.after(clone)
  return clone
}

function found(parent: HTMLElement, selector: string): HTMLElement {
  const element = parent.querySelector<HTMLElement>(selector)
  if (!element) throw new Error(`The story has no ${selector}.`)
  return element
}

/** The background that the stylesheet gives a button under a pointer. */
function fillUnderPointer(): string {
  const rules = [...document.styleSheets].flatMap((sheet) => leavesOf([...sheet.cssRules]))
  const rule = rules.find(
    ({ selectorText, style }) => selectorText.includes(':hover') && style.background.includes('--_fill'),
  )
  if (!rule) throw new Error('The stylesheet has no rule for a pointer.')
  return rule.style.background
}

function leavesOf(rules: readonly CSSRule[]): CSSStyleRule[] {
  return rules.flatMap((rule) => {
    if (rule instanceof CSSStyleRule) return [rule]
    if (rule instanceof CSSImportRule) return leavesOf([...(rule.styleSheet?.cssRules ?? [])])
    return rule instanceof CSSGroupingRule ? leavesOf([...rule.cssRules]) : []
  })
}
