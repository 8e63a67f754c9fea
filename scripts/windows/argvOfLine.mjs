/**
 * The words of a command line as cmd.exe, and then the C runtime of the program, take them apart: double quotes hold
 * words together, single quotes are letters, `^` takes the meaning from the next character outside of quotes.
 */
export function argvOfLine(line) {
  return wordsOf(withoutCarets(line))
}

function withoutCarets(line) {
  let isQuoted = false
  let rest = ''
  for (let at = 0; at < line.length; at += 1) {
    if (line[at] === '"') isQuoted = !isQuoted
    else if (line[at] === '^' && !isQuoted) at += 1
    else if ('|<>'.includes(line[at]) && !isQuoted) throw new Error(`cmd.exe takes ${line[at]} as its own in: ${line}`)
    rest += line[at] ?? ''
  }
  return rest
}

function wordsOf(line) {
  const words = []
  for (const [word] of line.matchAll(/(?:\\.|"(?:\\.|""|[^"\\])*"|[^\s"\\])+/g)) {
    words.push(
      word
        .replaceAll(/(?<!\\)((?:\\\\)*)"/g, '$1')
        .replaceAll('\\"', '"')
        .replaceAll(/\\\\(?="|$)/g, '\\'),
    )
  }
  return words
}
