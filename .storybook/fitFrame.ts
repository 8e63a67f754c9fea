/** The room, in pixels, that Link's window and a dialog need. */
const windowHeight = 640
const dialogMargin = 64

/**
 * Makes the element around a frame on a docs page as high as what this story shows; the frame fills it. Elsewhere nothing
 * changes: Storybook's own preview is a frame too, and has its place.
 */
export function fitFrame(): void {
  const root = document.querySelector('#storybook-root')
  const canvas = canvasOf(window.frameElement)
  if (!root || !canvas) return
  const fit = () => {
    canvas.style.height = `${Math.ceil(heightOf(root))}px`
  }
  new ResizeObserver(fit).observe(root)
  new MutationObserver(fit).observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ['open', 'style'],
  })
  document.addEventListener('toggle', fit, true)
}

/** On a docs page, the frame of a story has the story's ID. */
function canvasOf(frame: Element | null): HTMLElement | null {
  return frame?.id.startsWith('iframe--') ? frame.parentElement : null
}

function heightOf(root: Element): number {
  const margin = Number.parseFloat(getComputedStyle(document.body).paddingBlockEnd)
  const bottoms = [root, ...document.querySelectorAll(':popover-open')].map(
    (each) => each.getBoundingClientRect().bottom + window.scrollY + margin,
  )
  const dialogs = [...document.querySelectorAll('dialog[open]')].map((each) => each.scrollHeight + dialogMargin)
  const links = [...document.querySelectorAll('iframe')].filter((each) => each.getClientRects().length > 0)
  return Math.max(...bottoms, ...dialogs, links.length > 0 ? windowHeight : 0)
}
