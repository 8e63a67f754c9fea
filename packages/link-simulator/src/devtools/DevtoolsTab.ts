/** A tab of a developer's panel, such as `BanklinkDevtools` of `@banklink/react/devtools` takes. */
export interface DevtoolsTab {
  id: string
  title: string
  /** Shows the tab in an element. The answer takes it away. */
  mount: (element: HTMLElement) => () => void
}
