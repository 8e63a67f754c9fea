/** A tab of a developer panel, for example for `BanklinkDevtools` of `@banklink/react/devtools`. */
export interface DevtoolsTab {
  id: string
  title: string
  /** Renders the tab in an element. Returns a function that removes it. */
  mount: (element: HTMLElement) => () => void
}
