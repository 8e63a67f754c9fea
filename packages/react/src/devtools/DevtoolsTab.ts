/** A tab of the panel, without a framework: `simulatorTab` and `mockTab` make such, and so can an app. */
export interface DevtoolsTab {
  /** Identifies the tab. A tab that reappears with the same ID isn't remounted. */
  id: string
  title: string
  /**
   * Shows the tab in an element of the panel, in plain HTML: headings, buttons, fields, lists and tables look at home
   * there. The answer takes it away.
   */
  mount: (element: HTMLElement) => () => void
}
