import type { ComponentPropsWithRef, SyntheticEvent } from 'react'
import type { OfState, PartProps, PartTag } from './PartProps.ts'

/** The kit's props of a part's element. `data-slot` names the part, `data-state` its state. */
export type DefaultPartProps<tag extends PartTag> = ComponentPropsWithRef<tag> & { 'data-slot': string } & {
  [data in `data-${string}`]?: string | boolean | undefined
}

type AnyProps = Record<string, unknown>
type Handler = (event: SyntheticEvent) => void

/** Adds the caller's props to the kit's. They win; of two handlers the caller's runs first, and can prevent the kit's. */
export function mergeProps<state>(
  merged: AnyProps,
  { className, style, ...props }: Omit<PartProps<'div', state>, 'render'>,
  state: state,
): AnyProps {
  merged.className = valueIn(className, state)
  merged.style = valueIn(style, state)
  for (const name in props) {
    const callers = props[name as 'onClick'] as Handler | undefined
    const kits = merged[name] as Handler | undefined
    merged[name] =
      typeof kits === 'function'
        ? (event: SyntheticEvent) => {
            callers?.(event)
            if (!event.defaultPrevented) kits(event)
          }
        : callers
  }
  return merged
}

/** A value, or the result of its function, in a state. */
export function valueIn<value, state>(value: OfState<value, state> | undefined, state: state): value | undefined {
  return typeof value === 'function' ? (value as (state: state) => value | undefined)(state) : value
}
