/**
 * Compares the error page with the catalogue. `errors` are `{ code, retryable, docsUrl }`. An entry is an anchor, a
 * heading with the code, whether it is retryable, and what happened, why it matters and what to do.
 */
export function checkErrors(text, errors) {
  const entries = entriesOf(text)
  const known = new Set(errors.map(({ code }) => code))
  const headed = [...text.matchAll(/^###? `([^`]+)`/gm)].map(([, code]) => code)
  return [
    ...headed
      .filter((code) => !entries.some((entry) => entry.code === code))
      .map((code) => `${code}: its heading has no <a id> above it`),
    ...entries.filter(({ code }) => !known.has(code)).map(({ code }) => `${code}: no error has this code`),
    ...errors.flatMap((error) =>
      judge(
        error,
        entries.filter(({ code }) => code === error.code),
      ),
    ),
  ]
}

function judge({ code, retryable, docsUrl }, [entry, ...others]) {
  if (!entry) return [`${code}: has no entry`]
  if (others.length > 0) return [`${code}: has ${others.length + 1} entries`]
  const anchor = docsUrl.split('#')[1]
  const said = `Retryable: ${retryable ? 'yes' : 'no'}.`
  return [
    ...(entry.anchor === anchor ? [] : [`${code}: its anchor must be ${anchor}, but is ${entry.anchor}`]),
    ...[said, '**What happened.**', '**Why it matters.**', '**What to do.**']
      .filter((part) => !entry.body.includes(part))
      .map((part) => `${code}: its entry does not say "${part}"`),
  ]
}

function entriesOf(text) {
  const starts = [...text.matchAll(/^<a id="([^"]+)"><\/a>\n+### `([^`]+)`$/gm)]
  return starts.map((start, index) => {
    const end = starts[index + 1]?.index ?? text.length
    return { anchor: start[1], code: start[2], body: text.slice(start.index, end) }
  })
}
