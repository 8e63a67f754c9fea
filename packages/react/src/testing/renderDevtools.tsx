import { type BoundFunctions, type queries, type RenderResult, render, waitFor, within } from '@testing-library/react'
import { BanklinkDevtools, type BanklinkDevtoolsProps } from '../devtools/BanklinkDevtools.tsx'
import { keptViewKey } from '../devtools/keptView.ts'
import type { World } from './createWorld.ts'
import { kit, type RenderKitOptions } from './renderKit.tsx'

/** The panel's shadow root, with queries by role and name. */
export interface Devtools extends Inside {
  element: HTMLElement
  page: RenderResult
}

/** Queries for the content of an element. */
export type Inside = BoundFunctions<typeof queries>

export interface RenderDevtoolsOptions extends RenderKitOptions {
  /** @default an open panel */
  devtools?: BanklinkDevtoolsProps
}

/** The kit with the panel in it, once that is loaded. */
export async function renderDevtools(
  world: World,
  { devtools = { defaultOpen: true }, children, ...options }: RenderDevtoolsOptions = {},
): Promise<Devtools> {
  // As in a new browser tab.
  sessionStorage.removeItem(keptViewKey)
  const all = (
    <>
      {children}
      <BanklinkDevtools {...devtools} />
    </>
  )
  const page = render(kit(world, { ...options, children: all }))
  await waitFor(devtoolsElement)
  return { ...devtoolsIn(), element: devtoolsElement(), page }
}

/** The panel of the page. */
export function devtoolsIn(): Inside {
  return within(devtoolsElement())
}

function devtoolsElement(): HTMLElement {
  const found = document.querySelector('[data-banklink-devtools]')?.shadowRoot?.querySelector('aside')
  if (!found) throw new Error('The panel is not on the page.')
  return found
}
