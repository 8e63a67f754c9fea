/** A small decorative icon. */
export function icon(document: Document, name: keyof typeof shapes): SVGElement {
  const svg = document.createElementNS(namespace, 'svg')
  const attributes = { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false' }
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value)
  const path = document.createElementNS(namespace, 'path')
  path.setAttribute('d', shapes[name])
  svg.append(path)
  return svg
}

const namespace = 'http://www.w3.org/2000/svg'

const shapes = {
  close: 'M6 6l12 12M18 6L6 18',
  back: 'M15 5l-7 7 7 7',
  forward: 'M9 6l6 6-6 6',
  done: 'M5 12.5l4.5 4.5L19 7.5',
  alert: 'M12 7v6.5M12 17v.2',
  search: 'M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zM16 16l4.5 4.5',
  list: 'M5 7h14M5 12h14M5 17h9',
  lock: 'M6.5 11h11v8.5h-11zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  bank: 'M4 9.5L12 5l8 4.5M5 19h14M7 12v4.5M12 12v4.5M17 12v4.5',
  window: 'M4 5h16v14H4zM4 9h16',
  leave: 'M13 5H6v14h7M10.5 12H20m-3.5-3.5L20 12l-3.5 3.5',
}
