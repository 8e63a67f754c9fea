/** Text on one line, fit for a table. */
export function cell(text) {
  return text.replaceAll(/\s*\n\s*/g, ' ').replaceAll('|', '\\|')
}
