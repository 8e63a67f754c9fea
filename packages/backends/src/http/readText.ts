/**
 * Reads an answer's body up to a limit: an endless body would fill this server's memory, and parsing it would block
 * other requests.
 *
 * @throws `TypeError` for a body that is larger.
 */
export async function readText(response: Response): Promise<string> {
  if (isKnownToBeSmall(response.headers)) return response.text()
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

/** HTTP itself holds a body to its length. One that is compressed is larger than that. */
function isKnownToBeSmall(headers: Headers): boolean {
  const length = headers.get('Content-Length')
  return length !== null && Number(length) <= mostBytes && !headers.has('Content-Encoding')
}

/** A list of hundreds of accounts with the logo of each bank fits. */
const mostBytes = 4 * 1024 * 1024
