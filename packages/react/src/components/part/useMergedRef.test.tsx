import { render } from '@testing-library/react'
import { createRef, type ForwardedRef, type ReactNode, type RefObject } from 'react'
import { expect, test } from 'vitest'
import { useMergedRef } from './useMergedRef.ts'

function Merged({ own, given }: { own: RefObject<HTMLElement | null>; given: ForwardedRef<HTMLElement> }): ReactNode {
  return <em ref={useMergedRef(own, given)} />
}

test('default: both refs are the element as long as it is there', () => {
  const own = createRef<HTMLElement>()
  const told: (string | undefined)[] = []
  const { unmount } = render(<Merged own={own} given={(element) => void told.push(element?.tagName)} />)
  expect(own.current?.tagName).toBe('EM')
  unmount()
  expect(own.current).toBeNull()
  expect(told).toEqual(['EM', undefined])
})

test('behavior: a ref with a cleanup is cleaned up, and not called with null', () => {
  const told: string[] = []
  const given = (element: HTMLElement | null) => {
    told.push(String(element?.tagName))
    return () => void told.push('cleaned up')
  }
  const { unmount } = render(<Merged own={createRef<HTMLElement>()} given={given} />)
  unmount()
  expect(told).toEqual(['EM', 'cleaned up'])
})

test('behavior: a ref that returns what is no cleanup, as `(element) => (kept = element)` does, gets a null', () => {
  let kept: HTMLElement | null = null
  const { unmount } = render(<Merged own={createRef<HTMLElement>()} given={(element) => (kept = element) as never} />)
  expect(kept).toBeInstanceOf(HTMLElement)
  unmount()
  expect(kept).toBeNull()
})
