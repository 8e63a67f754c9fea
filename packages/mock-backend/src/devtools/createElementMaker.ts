/** Makes an element of one document: attributes by name, listeners as functions under `onclick` and the like. */
export type Make = <tag extends keyof HTMLElementTagNameMap>(
  tag: tag,
  attributes?: Record<string, string | ((event: Event) => void)>,
  ...children: readonly (Node | string)[]
) => HTMLElementTagNameMap[tag]

/** Without markup to parse, so that a page with Trusted Types has nothing to object to. */
export function createElementMaker(document: Document): Make {
  return (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === 'string') element.setAttribute(name, value)
      else element.addEventListener(name.slice('on'.length), value)
    }
    element.append(...children)
    return element
  }
}
