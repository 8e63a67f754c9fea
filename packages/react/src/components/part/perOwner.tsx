'use client'
import {
  type ForwardedRef,
  type ForwardRefExoticComponent,
  forwardRef,
  type PropsWithoutRef,
  type ReactElement,
  type ReactNode,
  type RefAttributes,
} from 'react'
import { useBanklink } from '../../context/BanklinkContext.ts'

export type RenderForOwner<element, props> = (props: props & { forwardedRef: ForwardedRef<element> }) => ReactNode

/** A component whose state resets when another owner signs in. */
export function perOwner<element, props extends object>(
  Content: RenderForOwner<element, props>,
): ForwardRefExoticComponent<PropsWithoutRef<props> & RefAttributes<element>> {
  return forwardRef<element, props>(function PerOwner(props, ref): ReactElement {
    const { ownerKey } = useBanklink()
    return <Content key={ownerKey} {...(props as props)} forwardedRef={ref} />
  })
}
