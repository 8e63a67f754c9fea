/**
 * Blanks out everything in a text that is not the author's prose: code, URLs, links' targets, tags, quotations. Each
 * character becomes a space or a period, so positions and lines stay as they are.
 */
export function maskProse(text) {
  let masked = text
  for (const [form, filler] of notProse) masked = masked.replace(form, (found) => blank(found, filler))
  return masked
}

// Code and quotations leave a word behind, so that the words around them do not become neighbors.
const notProse = [
  [/^---\n[\s\S]*?\n---\n/, ' '],
  [/^([ \t]*)(`{3,}|~{3,})[^\n]*\n[\s\S]*?\n[ \t]*\2[ \t]*$/gm, '.'],
  [/<!--[\s\S]*?-->/g, ' '],
  [/\{@link [^}]*\}/g, 'x'],
  [/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, 'x'],
  [/\]\([^)\s]*(?:\s+"[^"]*")?\)/g, ' '],
  [/^\[[^\]]+\]:\s.*$/gm, ' '],
  [/\bhttps?:\/\/[^\s)>\]]+/g, 'x'],
  [/<\/?[a-z][^>\n]*>/gi, ' '],
  [/"[^"\n]*(?:\n(?!\s*\n)[^"\n]*){0,2}"|“[^”]*”/g, 'x'],
  [/^[ \t]*\|?[ \t]*:?-{3,}.*$/gm, ' '],
  [/\|/g, '.'],
  [/\n[ \t]*\n/g, '.'],
]

function blank(found, filler) {
  return found.replace(/[^\n]/g, filler === 'x' ? 'x' : ' ').replace(/^./, filler === ' ' ? ' ' : filler)
}
