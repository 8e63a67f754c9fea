/**
 * Sends requests of every kind, eight at a time; one in fifty begins a whole link. `fetch` takes them to the gateway, and
 * `finishLink` does what the person does in Link.
 *
 * @returns how many answers were 500
 */
export async function sendRequests(count, { url, fetch, finishLink }) {
  let [sent, unforeseen] = [0, 0]
  const ask = async (path, init) => {
    sent++
    const response = await fetch(new Request(`${url}/api/banklink${path}`, init))
    const text = await response.text()
    if (response.status === 500) unforeseen++
    return text
  }
  const post = (path, body, key) => {
    const headers = { 'Content-Type': 'application/json', ...(key === undefined ? {} : { 'Idempotency-Key': key }) }
    return ask(path, { method: 'POST', headers, body: JSON.stringify(body) })
  }
  /** A token, and its completion, twice. */
  const link = async () => {
    const { value } = JSON.parse(await post('/link-tokens', { purpose: 'link' }))
    const request = { ...(await finishLink(value.linkToken)), state: value.state }
    for (let time = 0; time < 2; time++) await post('/completions', request, value.linkToken)
  }
  const kinds = [
    () => ask('/accounts'),
    () => ask('/capabilities'),
    () => ask('/accounts/nobody-has-this'),
    (at) => post('/completions', { state: 'x'.repeat(at % 9000) }, `key-${at}`),
    () => ask('/accounts'),
    () => ask('/accounts/nobody-has-this', { method: 'DELETE' }),
    () => post('/abandonments', { state: 'garbage' }),
    () => post('/accounts', { routingNumber: '1' }, 'key'),
    () => ask('/nothing'),
    () => post('/follow-ups', { resume: 'garbage' }),
  ]
  let made = 0
  const next = () => (sent < count ? made++ : null)
  const work = async () => {
    for (let at = next(); at !== null; at = next()) await (at % 50 === 0 ? link() : kinds[at % kinds.length](at))
  }
  await Promise.all(Array.from({ length: 8 }, work))
  return unforeseen
}
