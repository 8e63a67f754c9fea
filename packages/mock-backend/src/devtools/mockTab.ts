import type { MockState } from '../control/dumpState.ts'
import type { Fault } from '../control/Fault.ts'
import type { MockControl } from '../control/mockControl.ts'
import type { SwitchSettings } from '../world/Switches.ts'
import { createElementMaker, type Make } from './createElementMaker.ts'
import type { DevtoolsTab } from './DevtoolsTab.ts'
import { faultSection } from './faultSection.ts'
import { switchSection } from './switchSection.ts'
import { timeSection } from './timeSection.ts'
import { trafficSection } from './trafficSection.ts'

export interface MockTabOptions {
  /** Faults and switches to set by a button. */
  faults?: readonly NamedFault[]
  /** Called after a change in the tab, so that a page can refetch. */
  onChange?: (change: MockChange) => void
}

/** A named fault, or named switches. */
export interface NamedFault {
  name: string
  fault?: Fault
  switches?: SwitchSettings
}

/** The change; with `fault` the name of the added fault, null for one of the form. */
export type MockChange = { kind: 'time' | 'switches' | 'reset' } | { kind: 'fault'; name: string | null }

/** The tools of a section of the tab. */
export interface MockTools {
  make: Make
  /** Changes something in the mock, then refreshes the view. */
  steer: (work: (control: MockControl) => Promise<unknown>, change?: MockChange) => void
}

/** A section of the tab. */
export interface MockSection {
  element: HTMLElement
  draw: (state: MockState) => void
}

/**
 * A tab that controls a mock backend over its control API: its clock, the next faults, its switches and its latest
 * requests. In plain HTML, without a framework.
 *
 * @example
 * const tabs = [mockTab(mockControl('http://127.0.0.1:4010'))] // once, outside of any component
 * <BanklinkDevtools tabs={tabs} />
 */
export function mockTab(control: MockControl, { faults = [], onChange }: MockTabOptions = {}): DevtoolsTab {
  return {
    id: 'mock-backend',
    title: 'Mock',
    mount: (element) => {
      const leaving = new AbortController()
      const make = createElementMaker(element.ownerDocument)
      const failure = make('p', { role: 'alert' })
      const fail = (error: unknown) => {
        if (!leaving.signal.aborted) failure.replaceChildren(error instanceof Error ? error.message : String(error))
      }
      const steer: MockTools['steer'] = (work, change) => {
        work(control).then(() => {
          failure.replaceChildren()
          if (change) onChange?.(change)
          look()
        }, fail)
      }
      const tools = { make, steer }
      const sections = [timeSection(tools), faultSection(tools, faults), switchSection(tools), trafficSection(tools)]
      const look = () => {
        control.state({ signal: leaving.signal }).then((state) => {
          if (!leaving.signal.aborted) for (const { draw } of sections) draw(state)
        }, fail)
      }
      element.append(failure, ...sections.map((section) => section.element))
      look()
      const timer = setInterval(look, 1000)
      return () => {
        leaving.abort()
        clearInterval(timer)
        element.replaceChildren()
      }
    },
  }
}
