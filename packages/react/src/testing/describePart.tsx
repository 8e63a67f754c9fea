import { fireEvent, screen } from '@testing-library/react'
import { createRef, type ReactElement, type Ref } from 'react'
import { describe, expect, test } from 'vitest'

/** What every part takes. */
interface AnyPart {
  ref?: Ref<never>
  className?: string | ((state: never) => string | undefined)
  style?: object | ((state: never) => object | undefined)
  render?: (props: never, state: never) => ReactElement
  title?: string
  'data-testid'?: string
  onClick?: (event: { preventDefault: () => void }) => void
}

export interface PartCase {
  /** Renders the part with these props and waits until it is there. */
  show: (props: never) => unknown
  /** Of the element that `ref` gives. */
  element: typeof HTMLElement
  /** The part's name. */
  slot: string
}

/** What users of the kit rely on in every part: its element, its styling, and that their props win. */
export function describePart(name: string, { show: showPart, element, slot }: PartCase): void {
  describe(`part: ${name}`, () => {
    const show = (props: AnyPart) => showPart(props as never)
    const find = () => screen.getByTestId('part')
    const base = { 'data-testid': 'part' }

    test('parameters: ref is the element', async () => {
      const ref = createRef<never>()
      await show({ ...base, ref })
      expect(ref.current).toBeInstanceOf(element)
      expect(ref.current).toBe(find())
    })

    test('parameters: native attributes reach the element, which keeps its slot', async () => {
      await show({ ...base, title: 'given' })
      expect(find()).toHaveAttribute('title', 'given')
      expect(find()).toHaveAttribute('data-slot', slot)
    })

    test('parameters: className and style, fixed', async () => {
      await show({ ...base, className: 'fixed', style: { opacity: 0.5 } })
      expect(find()).toHaveClass('fixed')
      expect(find()).toHaveStyle({ opacity: '0.5' })
    })

    test('parameters: className and style of a state', async () => {
      const states: unknown[] = []
      const seen = (state: unknown) => {
        states.push(state)
        return 'of-state'
      }
      await show({ ...base, className: seen, style: () => ({ opacity: 0.25 }) })
      expect(find()).toHaveClass('of-state')
      expect(find()).toHaveStyle({ opacity: '0.25' })
      expect(states[0]).toBeTypeOf('object')
    })

    test('parameters: render draws another element with the same props', async () => {
      const ref = createRef<never>()
      const render = (props: object) => <em {...props} data-other="" />
      await show({ ...base, ref, render })
      expect(find().tagName).toBe('EM')
      expect(find()).toHaveAttribute('data-slot', slot)
      expect(ref.current).toBe(find())
    })

    test.runIf(element === HTMLButtonElement)(
      'behavior: a click gives it the focus, also where the browser does not',
      async () => {
        await show({ ...base, onClick: (event) => event.preventDefault() })
        fireEvent.click(find())
        expect(find()).toHaveFocus()
      },
    )

    test('behavior: a handler that is given runs', async () => {
      const clicks: string[] = []
      await show({
        ...base,
        onClick: (event) => {
          event.preventDefault()
          clicks.push('given')
        },
      })
      fireEvent.click(find())
      expect(clicks).toEqual(['given'])
    })
  })
}
