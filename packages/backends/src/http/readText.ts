/**
 * An answer's body, read no further than a limit: one without an end would fill this server's memory, and parsing it
 * would stop everybody else's request.
 *
 * @throws `TypeError` for a body that is larger.
 */
export async function readText(response: Response): Promise<string> {
  const reader = response.body?.getReader()
  if (!reader) return ''
  const decoder = new TextDecoder()
  let text = ''
  let length = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return text + decoder.decode()
    length += value.byteLength
    if (length > mostBytes) {
      await reader.cancel()
      throw new TypeError('The answer is larger than any that is expected.')
    }
    text += decoder.decode(value, { stream: true })
  }
}

/** A list of hundreds of accounts with the logo of each bank fits. */
const mostBytes = 4 * 1024 * 1024
