import type { ComponentPropsWithoutRef, CSSProperties, ReactElement, Ref } from 'react'

/** The HTML elements that our parts are. */
export type PartTag =
  | 'a'
  | 'button'
  | 'div'
  | 'dialog'
  | 'fieldset'
  | 'form'
  | 'h2'
  | 'legend'
  | 'li'
  | 'p'
  | 'section'
  | 'span'
  | 'ul'

/** A value, or what it is in a state. */
export type OfState<value, state> = value | ((state: state) => value | undefined)

/** How a part looks: fixed, or by its state. A strict CSP drops a `style` that a server rendered; a class it keeps. */
export interface PartLook<state> {
  /** A class, or the class for a state. */
  className?: OfState<string, state> | undefined
  /** A style, or the style for a state. Not with a server and a strict CSP. */
  style?: OfState<CSSProperties, state> | undefined
}

/** Props of every part: the attributes of its element, state-based styling, and `render`. */
export type PartProps<tag extends PartTag, state> = Omit<ComponentPropsWithoutRef<tag>, keyof PartLook<state>> &
  PartLook<state> & {
    /**
     * Renders another element instead of the default. Spread the props that it receives on it: attributes, handlers,
     * `ref`, children.
     *
     * @example
     * <LinkAccountButton render={(props, state) => <Button {...props} busy={state.status === 'open'} />} />
     */
    render?: ((props: RenderedProps<tag>, state: state) => ReactElement) | undefined
  }

/** What `render` is given for its element. */
export type RenderedProps<tag extends PartTag> = ComponentPropsWithoutRef<tag> & { ref?: Ref<never> | undefined }

/** Classes for the parts of a preset, by slot: each fixed, or by the state of its part. */
export type ClassNames<slot extends string, state> = { [name in slot]?: OfState<string, state> | undefined }
