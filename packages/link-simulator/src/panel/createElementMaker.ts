/** Makes an element of one document: attributes by name, listeners as functions under `onclick` and the like. */
export type Make = <tag extends keyof HTMLElementTagNameMap>(
  tag: tag,
  attributes?: Attributes,
  ...children: readonly Child[]
) => HTMLElementTagNameMap[tag]

export type Attributes = Record<string, string | boolean | ((event: Event) => void)>
export type Child = Node | string

/** No markup is ever parsed, so a page with Trusted Types has nothing to object to. */
export function createElementMaker(document: Document): Make {
  return (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === 'function') element.addEventListener(name.replace(/^on/, ''), value)
      else if (value !== false) element.setAttribute(name, value === true ? '' : value)
    }
    element.append(...children)
    return element
  }
}
