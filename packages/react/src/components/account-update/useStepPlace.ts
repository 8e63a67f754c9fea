'use client'
import { type RefObject, useLayoutEffect, useState } from 'react'
import { useBanklink } from '../../context/BanklinkContext.ts'
import { type StepPlace, stepPlacesOf } from './stepPlaces.ts'

export interface UseStepPlaceParameters {
  place: StepPlace
  /** The account whose next step the component can offer; null if it has none. */
  accountId: string | null
  /** The component's element. */
  element: RefObject<HTMLElement | null>
}

/**
 * Returns whether a component offers an account's next step. On one page only the most prominent component does: the
 * banner, then the account's card, then the picker. Decided before the browser paints.
 */
export function useStepPlace({ place, accountId, element }: UseStepPlaceParameters): boolean {
  const places = stepPlacesOf(useBanklink().session)
  const [isOutranked, setOutranked] = useState(false)
  useLayoutEffect(() => {
    if (accountId === null) return undefined
    const claim = { place, accountId, onChange: setOutranked }
    places.add(claim)
    const unobserve = observeVisibility(element.current, (isVisible) => places[isVisible ? 'add' : 'delete'](claim))
    return () => {
      unobserve()
      places.delete(claim)
    }
  }, [places, place, accountId, element])
  return !isOutranked
}

/** Tells whether an element has a box: a tab that isn't selected has none. */
function observeVisibility(element: HTMLElement | null, onChange: (isVisible: boolean) => void): () => void {
  if (!element || typeof ResizeObserver === 'undefined') return () => {}
  const observer = new ResizeObserver(() => onChange(element.getClientRects().length > 0))
  observer.observe(element)
  return () => observer.disconnect()
}
