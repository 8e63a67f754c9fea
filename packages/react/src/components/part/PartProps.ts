import type { ComponentPropsWithoutRef, CSSProperties, ReactElement, Ref } from 'react'

/** The HTML elements of the kit's parts. */
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
  | 'time'
  | 'ul'

/** A value, or a function of the state that returns it. */
export type OfState<value, state> = value | ((state: state) => value | undefined)

/** Styling of a part: fixed, or by its state. A strict CSP drops a server-rendered `style`, but keeps a class. */
export interface PartLook<state> {
  /** A class, or a function of the state. */
  className?: OfState<string, state> | undefined
  /** A style, or a function of the state. Don't use it with server rendering and a strict CSP. */
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

/** The props that `render` receives for its element. */
export type RenderedProps<tag extends PartTag> = ComponentPropsWithoutRef<tag> & { ref?: Ref<never> | undefined }

/** Classes of a component's parts, by slot: each fixed, or by the state of its part. */
export type ClassNames<slot extends string, state> = { [name in slot]?: OfState<string, state> | undefined }
