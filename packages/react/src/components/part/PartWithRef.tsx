'use client'
import type { ReactElement, RefObject } from 'react'
import { Part, type PartComponentProps } from './Part.tsx'
import type { PartTag } from './PartProps.ts'
import { useMergedRef } from './useMergedRef.ts'

export type PartWithRefProps<tag extends PartTag, state> = PartComponentProps<tag, state> & {
  /** The component's own ref. */
  innerRef: RefObject<HTMLElementTagNameMap[tag] | null>
}

/** A part whose element both the component and the caller need. Separate, because the button doesn't need it. */
export function PartWithRef<tag extends PartTag, state>(all: PartWithRefProps<tag, state>): ReactElement {
  const { innerRef, forwardedRef, ...props } = all
  return (
    <Part
      {...(props as unknown as PartComponentProps<tag, state>)}
      forwardedRef={useMergedRef(innerRef, forwardedRef)}
    />
  )
}
