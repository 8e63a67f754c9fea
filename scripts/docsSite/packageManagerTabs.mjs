const commands = {
  npm: (line) => line,
  pnpm: (line) => line.replace(/^npm install/, 'pnpm add'),
  yarn: (line) => line.replace(/^npm install/, 'yarn add').replace('--save-dev', '--dev'),
}

/** Shows a block that only installs packages once for each package manager, in tabs. The Markdown stays npm's alone. */
export function packageManagerTabs(md) {
  md.core.ruler.before('normalize', 'package-manager-tabs', (state) => {
    state.src = withTabs(state.src)
  })
}

/** The Markdown with a group of tabs in place of each such block. */
export function withTabs(markdown) {
  return markdown.replaceAll(/^```sh\n((?:(?:#|npm install ).*\n)+)```$/gm, (block, code) => {
    if (!/^npm install /m.test(code)) return block
    const lines = code.trimEnd().split('\n')
    const tabs = Object.entries(commands).map(
      ([name, inThis]) => `\`\`\`sh [${name}]\n${lines.map(inThis).join('\n')}\n\`\`\``,
    )
    return `::: code-group\n${tabs.join('\n')}\n:::`
  })
}
