/** Opens a story of a built Storybook alone, and waits until it was drawn and played. */
export async function showStory(page, { url, id }) {
  await page.goto(`${url}iframe.html?id=${id}&viewMode=story`)
  await page.waitForFunction(isSettled)
}

function isSettled() {
  const { phase } = globalThis['__STORYBOOK_PREVIEW__']?.currentRender ?? {}
  return phase === 'completed' || phase === 'finished' || phase === 'errored'
}
