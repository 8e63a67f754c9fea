/** Creates an element of one document: attributes by name, listeners as functions such as `onclick`. */
export type Make = <tag extends keyof HTMLElementTagNameMap>(
  tag: tag,
  attributes?: Record<string, string | ((event: Event) => void)>,
  ...children: readonly (Node | string)[]
) => HTMLElementTagNameMap[tag]

/** Doesn't parse markup, so it works with Trusted Types. */
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
