/** A tab of the panel, without a framework: `simulatorTab` and `mockTab` make such, and so can an app. */
export interface DevtoolsTab {
  /** Tells tabs apart. One that comes under the same id later is not mounted anew. */
  id: string
  title: string
  /**
   * Shows the tab in an element of the panel, in plain HTML: headings, buttons, fields, lists and tables look at home
   * there. The answer takes it away.
   */
  mount: (element: HTMLElement) => () => void
}
