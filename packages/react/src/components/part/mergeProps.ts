import type { ComponentPropsWithRef, SyntheticEvent } from 'react'
import type { OfState, PartProps, PartTag } from './PartProps.ts'

/** The kit's props for a part's element. `data-slot` names the part, `data-state` says the one state that it is in. */
export type DefaultPartProps<tag extends PartTag> = ComponentPropsWithRef<tag> & { 'data-slot': string } & {
  [data in `data-${string}`]?: string | boolean | undefined
}

type AnyProps = Record<string, unknown>
type Handler = (event: SyntheticEvent) => void

/** The kit's props and the caller's, which win; of two handlers the caller's runs first, and can prevent the kit's. */
export function mergeProps<state>(
  defaultProps: AnyProps,
  { className, style, ...props }: Omit<PartProps<'div', state>, 'render'>,
  state: state,
): AnyProps {
  const merged: AnyProps = {
    ...defaultProps,
    ...props,
    className: valueIn(className, state),
    style: valueIn(style, state),
  }
  for (const name in defaultProps) {
    const handler = defaultProps[name]
    if (typeof handler === 'function' && /^on[A-Z]/.test(name))
      merged[name] = inTurn(props[name as 'onClick'] as Handler | undefined, handler as Handler)
  }
  return merged
}

/** A value, or the result of its function, in a state. */
export function valueIn<value, state>(value: OfState<value, state> | undefined, state: state): value | undefined {
  return typeof value === 'function' ? (value as (state: state) => value | undefined)(state) : value
}

function inTurn(callers: Handler | undefined, kits: Handler): Handler {
  return (event) => {
    callers?.(event)
    if (!event.defaultPrevented) kits(event)
  }
}
