import { type ComponentPropsWithRef, createElement, type ReactElement, type SyntheticEvent } from 'react'
import type { OfState, PartProps, PartTag } from './PartProps.ts'

export interface PartOptions<tag extends PartTag, state> {
  state: state
  /** What the kit gives the element. `data-slot` names the part, `data-state` says the one state that it is in. */
  own: OwnProps<tag>
  /** What the caller gives it. It wins; of two handlers it runs first, and can prevent ours. */
  given: PartProps<tag, state>
}

/** What the kit gives a part's element. */
export type OwnProps<tag extends PartTag> = ComponentPropsWithRef<tag> & { 'data-slot': string } & {
  [data in `data-${string}`]?: string | boolean | undefined
}

/** Draws one part of a component. */
export function drawPart<tag extends PartTag, state>(tag: tag, options: PartOptions<tag, state>): ReactElement {
  const { state, own } = options
  const { className, style, render, ...given } = options.given as unknown as PartProps<'div', state>
  const props: Record<string, unknown> = { ...own, ...given, className: at(className, state), style: at(style, state) }
  for (const name in own) {
    const act = own[name as keyof typeof own] as unknown
    if (typeof act === 'function' && /^on[A-Z]/.test(name)) {
      props[name] = after(given[name as 'onClick'], act as (event: SyntheticEvent) => void)
    }
  }
  return render ? render(props, state) : createElement(tag, props)
}

/** What a look is in a state. */
export function at<value, state>(look: OfState<value, state> | undefined, state: state): value | undefined {
  return typeof look === 'function' ? (look as (state: state) => value | undefined)(state) : look
}

/** What the app does comes first, and can prevent the rest. */
function after<event extends SyntheticEvent>(
  given: ((event: event) => void) | undefined,
  own: (event: event) => void,
): (event: event) => void {
  return (event) => {
    given?.(event)
    if (!event.defaultPrevented) own(event)
  }
}
