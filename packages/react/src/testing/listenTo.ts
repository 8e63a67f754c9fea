/** Records a live region in order: each change of its text, as a screen reader announces it. */
export function listenTo(region: Element): string[] {
  const heard: string[] = []
  const observer = new MutationObserver(() => {
    const words = region.textContent.trim()
    if (words) heard.push(words)
  })
  observer.observe(region, { childList: true, characterData: true, subtree: true })
  return heard
}
