/** What a live region says, in its order: each change of its words, as a screen reader would hear it. */
export function listenTo(region: Element): string[] {
  const heard: string[] = []
  const observer = new MutationObserver(() => {
    const words = region.textContent.trim()
    if (words) heard.push(words)
  })
  observer.observe(region, { childList: true, characterData: true, subtree: true })
  return heard
}
