'use client'
import type { ReactElement, Ref } from 'react'
import { drawPart, type OwnProps } from './drawPart.ts'
import type { PartProps, PartTag } from './PartProps.ts'
import { useMergedRef } from './useMergedRef.ts'

export type PartOwnProps<tag extends PartTag, state> = Omit<OwnProps<tag>, 'ref'> & {
  /** The kit's element. */
  as: tag
  state: state
  /** The caller's props. They win; of two handlers the caller's runs first, and can prevent ours. */
  given: PartProps<tag, state>
  /** The caller's ref. */
  givenRef?: Ref<HTMLElementTagNameMap[tag]> | undefined
  /** The component's own ref. */
  ownRef?: Ref<HTMLElementTagNameMap[tag]> | undefined
}

/**
 * One part of a component, as its element or as what `render` draws in its place. All other props are the kit's own.
 *
 * @example
 * <Part as="section" state={state} given={given} givenRef={ref} data-slot="banklink-link-intro">
 *   {children}
 * </Part>
 */
export function Part<tag extends PartTag, state>(props: PartOwnProps<tag, state>): ReactElement {
  const { as, state, given, givenRef, ownRef, ...own } = props as unknown as PartOwnProps<'div', state>
  const ref = useMergedRef(ownRef, givenRef)
  return drawPart(as, { state, own: { ...(own as OwnProps<'div'>), ref }, given })
}
