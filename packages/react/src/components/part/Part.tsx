'use client'
import type { ReactElement, Ref } from 'react'
import { type DefaultPartProps, mergeProps } from './mergeProps.ts'
import type { OfState, PartProps, PartTag } from './PartProps.ts'
import { takeFocus } from './takeFocus.ts'

export type PartComponentProps<tag extends PartTag, state> = Omit<
  DefaultPartProps<tag>,
  'ref' | 'className' | 'style'
> & {
  /** The kit's element. */
  as: tag
  state: state
  /** The caller's props. They win; of two handlers the caller's runs first, and can prevent the kit's. */
  props?: PartProps<tag, state> | undefined
  /** The caller's class, for parts that accept no other props. */
  className?: OfState<string, state> | undefined
  /** The caller's ref; a component that needs the element too uses `PartWithRef`. */
  forwardedRef?: Ref<HTMLElementTagNameMap[tag]> | undefined
}

/**
 * Renders one part of a component: its element, or the result of the caller's `render`. All other props belong to the
 * kit.
 *
 * @example
 * <Part as="section" state={state} props={props} forwardedRef={ref} data-slot="banklink-link-intro">
 *   <Part as="h2" state={state} className={classNames.title} data-slot="banklink-link-intro-title">
 *     {title}
 *   </Part>
 * </Part>
 */
export function Part<tag extends PartTag, state>(all: PartComponentProps<tag, state>): ReactElement {
  const { as: Element, state, props, className, forwardedRef: ref, ...kits } = all as unknown as AnyPart<state>
  const { render, ...callers } = props ?? { className }
  if ((Element as PartTag) === 'button') kits.onClickCapture = takeFocus
  const merged = mergeProps({ ...kits, ref }, callers, state)
  return render ? render(merged, state) : <Element {...merged} />
}

type AnyPart<state> = PartComponentProps<'div', state>
