/**
 * What the page looks like, as computed by the browser that it is open in. Runs there, so it uses nothing from around it.
 * `pairs` are tokens and what they lie on.
 */
// oxlint-disable-next-line max-lines-per-function -- it runs in a page, where it can close over nothing
export function readPage(pairs) {
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const parts = [...document.querySelectorAll('[data-slot^="banklink-"]')]
  const ground = groundOf(document.body)
  return {
    isDark: luminance(paint(tokenOf('surface'), 'white')) < 0.2,
    isPageDark: luminance(ground) < 0.2,
    contrasts: pairs.map(([ink, fill]) => ({
      text: `${ink} on ${fill}`,
      contrast: contrast(paint(tokenOf(ink), tokenOf(fill)), paint(tokenOf(fill), 'white')),
    })),
    texts: leaves().map((element) => ({
      text: textOf(element),
      isOnPage: isOnPage(element),
      isInDialog: element.closest('dialog') !== null,
      contrast: contrastOf(element),
    })),
    overlaps: overlaps(),
    button: buttonLook(),
    hasOwnFont: fontOf(parts[0], null) !== fontOf(parts[0], 'initial'),
  }

  function tokenOf(name) {
    const probe = document.createElement('i')
    // Where the token is invalid, so is the declaration, and this is what is read instead: no color at all.
    probe.style.setProperty('background-color', `var(--_${name})`)
    parts[0].append(probe)
    const { backgroundColor } = getComputedStyle(probe)
    probe.remove()
    return backgroundColor
  }

  function fontOf(parent, value) {
    const probe = document.createElement('i')
    if (value) probe.style.setProperty('font-family', value)
    parent.append(probe)
    const { fontFamily } = getComputedStyle(probe)
    probe.remove()
    return fontFamily
  }

  function buttonLook() {
    const button = document.querySelector('[data-slot="banklink-link-account-button"]')
    // An app may draw one of its own.
    if (!button) return null
    const look = getComputedStyle(button)
    return {
      fill: paint(look.backgroundColor, 'white').join(' '),
      accent: paint(tokenOf('accent'), 'white').join(' '),
      padding: look.padding,
      radius: look.borderRadius,
    }
  }

  /** Elements of the kit with text of their own that can be seen. */
  function leaves() {
    return [...document.querySelectorAll('[data-slot^="banklink-"], [data-slot^="banklink-"] *')].filter(
      (element) =>
        element.checkVisibility() &&
        !element.closest('option') &&
        getComputedStyle(element).clipPath !== 'inset(50%)' &&
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim()),
    )
  }

  /** Pairs of texts that lie over each other, and signs that lie over their text. */
  function overlaps() {
    const dialog = document.querySelector('dialog[open]')
    const boxes = leaves()
      .filter((element) => !dialog || dialog.contains(element))
      .map((element) => ({ element, text: textOf(element), box: boxOf(element) }))
    const found = []
    for (const [index, one] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) {
        if (!one.element.contains(other.element) && !other.element.contains(one.element) && touch(one.box, other.box)) {
          found.push(`"${one.text}" lies over "${other.text}"`)
        }
      }
      const sign = getComputedStyle(one.element, '::before')
      if (sign.content !== 'none' && sign.position === 'absolute') {
        const start =
          one.element.getBoundingClientRect().left + Number.parseFloat(sign.left) + Number.parseFloat(sign.width)
        if (!(Number.parseFloat(sign.width) > 0 && start <= one.box.left)) found.push(`a sign lies over "${one.text}"`)
      }
    }
    return found
  }

  function boxOf(element) {
    const range = document.createRange()
    range.selectNodeContents(element)
    return range.getBoundingClientRect()
  }

  function touch(one, other) {
    const across = Math.min(one.right, other.right) - Math.max(one.left, other.left)
    const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top)
    return across > 1 && down > 1
  }

  function textOf(element) {
    return element.textContent.trim().slice(0, 40)
  }

  /** Whether nothing of the kit's is between the text and the page. */
  function isOnPage(element) {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      if (paint(getComputedStyle(at).backgroundColor, 'white').join() !== paint('transparent', 'white').join())
        return false
      if (paint(getComputedStyle(at).backgroundColor, 'black').join() !== paint('transparent', 'black').join())
        return false
    }
    return true
  }

  function contrastOf(element) {
    const below = groundOf(element)
    return contrast(paint(getComputedStyle(element).color, css(below)), below)
  }

  function groundOf(element) {
    if (!element) return paint(canvas(), 'white')
    return paint(getComputedStyle(element).backgroundColor, css(groundOf(element.parentElement)))
  }

  /** What is behind the page: the system's color in the scheme of the root. */
  function canvas() {
    const probe = document.createElement('i')
    probe.style.setProperty('background-color', 'Canvas')
    document.documentElement.append(probe)
    const { backgroundColor } = getComputedStyle(probe)
    probe.remove()
    return backgroundColor
  }

  /** Any color that CSS knows, as it is painted over `below`. */
  function paint(color, below) {
    for (const layer of [below, color]) {
      context.fillStyle = '#0000'
      context.fillStyle = layer
      context.fillRect(0, 0, 1, 1)
    }
    return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)]
  }

  function css(channels) {
    return `rgb(${channels.join(' ')})`
  }

  function contrast(one, other) {
    const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a)
    return (light + 0.05) / (dark + 0.05)
  }

  function luminance(channels) {
    const [red, green, blue] = channels
      .map((channel) => channel / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
}
