'use client'
import { type RefObject, useLayoutEffect, useSyncExternalStore } from 'react'

export interface PopoverElements {
  trigger: RefObject<HTMLElement | null>
  popover: RefObject<HTMLElement | null>
}

/** Whether the browser has popovers (2024 and later). On a server and during hydration, it is assumed to. */
export function useHasPopovers(): boolean {
  return useSyncExternalStore(
    subscribeToNothing,
    () => 'showPopover' in HTMLElement.prototype,
    () => true,
  )
}

/**
 * Opens a popover beside its trigger, also while the page scrolls. It closes when an action in it is clicked: a dialog
 * that the action opens then returns the focus to the trigger.
 */
export function usePopover({ trigger, popover }: PopoverElements): void {
  useLayoutEffect(() => {
    const element = popover.current
    if (!element) return undefined
    const place = () => placeBeside(trigger.current, element)
    const onClick = () => {
      element.hidePopover()
      trigger.current?.focus()
    }
    const unlisten = () => document.removeEventListener('scroll', place, true)
    const onBeforeToggle = (event: ToggleEvent) => {
      if (event.newState === 'closed') return unlisten()
      place()
      return document.addEventListener('scroll', place, true)
    }
    element.addEventListener('beforetoggle', onBeforeToggle)
    element.addEventListener('click', onClick)
    return () => {
      unlisten()
      element.removeEventListener('beforetoggle', onBeforeToggle)
      element.removeEventListener('click', onClick)
    }
  }, [trigger, popover])
}

/** Below the trigger, or above it at the end of the window; its end is the trigger's end. */
function placeBeside(trigger: HTMLElement | null, { style }: HTMLElement): void {
  if (!trigger) return
  const { top, bottom, left, right } = trigger.getBoundingClientRect()
  const { clientWidth, clientHeight } = document.documentElement
  const isRtl = getComputedStyle(trigger).direction === 'rtl'
  const isAbove = bottom > clientHeight * 0.75
  style.inset = 'auto'
  style.margin = '0'
  style[isRtl ? 'left' : 'right'] = `${isRtl ? left : clientWidth - right}px`
  style[isAbove ? 'bottom' : 'top'] = `${isAbove ? clientHeight - top : bottom}px`
}

function subscribeToNothing(): () => void {
  return () => {}
}
