import type { Command, FlowState, Journey, PaneName, PaneNamed } from '../flow/Flow.ts'
import type { Make } from './createElementMaker.ts'
import type { icon } from './icon.ts'

/** How a pane looks. */
export type View<name extends PaneName> = (tools: ViewTools, pane: PaneNamed<name>) => ViewParts<name>

export interface ViewTools {
  make: Make
  icon: (name: Parameters<typeof icon>[1]) => SVGElement
  state: FlowState
  send: (command: Command) => void
  /** Sets out for an OAuth bank. A browser opens a window only within a click. */
  goToBank: (journey: Journey) => void
}

export interface ViewParts<name extends PaneName> {
  heading: string
  /** Above the heading. */
  top?: readonly Node[]
  /** Below it. */
  body?: readonly Node[]
  /** The buttons at the foot. */
  actions?: readonly Node[]
  /** Whether the content is centered. */
  isCentred?: boolean
  /** Updates a pane without recreating it, so that the focus stays where it is. */
  update?: (pane: PaneNamed<name>) => void
}
