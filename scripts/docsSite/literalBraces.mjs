/** Keeps double braces what they are: the pages are Markdown for any reader, and none of them is a template. */
export function literalBraces(md) {
  for (const name of ['text', 'code_inline']) {
    const rule = md.renderer.rules[name]
    md.renderer.rules[name] = (tokens, index, options, env, self) => {
      const html = rule?.(tokens, index, options, env, self) ?? ''
      return html.replaceAll('{{', '&#123;&#123;')
    }
  }
}
