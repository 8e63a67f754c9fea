import ts from 'typescript'

/** Functions whose first argument names a test. */
const testCalls = new Set(['describe', 'it', 'test'])

/**
 * The prose of one file, as passages `{ kind, line, text }`: a page is one of kind `page`; a source has `comment`,
 * `error`, `test`, `story` and `message`.
 */
export function passagesOf(path, text) {
  if (path.endsWith('.md')) return [{ kind: 'page', line: 1, text }]
  return [...commentsOf(text), ...stringsOf(path, text)]
}

/** Doc comments without their frame and examples. */
function commentsOf(text) {
  return [...text.matchAll(/^[ \t]*\/\*\*[\s\S]*?\*\//gm)].map((found) => ({
    kind: 'comment',
    line: lineAt(text, found.index),
    text: found[0]
      .replace(/^[ \t]*\/\*\*|\*\/$/g, blanked)
      .replace(/^[ \t]*\*/gm, blanked)
      .replace(/@example[\s\S]*?(?=^\s*@(?!example)[a-z]+|$(?![\s\S]))/gm, blanked)
      .replace(/@see\b[^\n]*|\[data-[^\]]*\]/g, blanked)
      .replace(/@[a-z]+/gi, blanked),
  }))
}

/** Texts of errors, names of tests and stories, and messages, by where they are in the code. */
function stringsOf(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false)
  const passages = []
  const isTest = /\.(?:test|spec|looks)\.|\.test-d\./.test(path)
  const isStory = path.endsWith('.stories.tsx')
  const isMessages = /(?:Messages|\/languages\/en|\/words\/en)\.ts$/.test(path) && !isTest
  visit(source)
  return passages

  function visit(node) {
    if (ts.isNewExpression(node) && /Error$/.test(nameOf(node.expression))) return take('error', node.arguments ?? [])
    if (isErrorMessage(node)) return take('error', [node.initializer])
    if (isTest && ts.isCallExpression(node) && testCalls.has(nameOf(node.expression)) && isText(node.arguments[0]))
      take('test', [node.arguments[0]])
    else if (isStory && ts.isVariableStatement(node) && node.modifiers) takeStories(node)
    // The keys of a table are codes.
    else if (isMessages && ts.isPropertyAssignment(node)) return visit(node.initializer)
    else if (isMessages && isText(node)) take('message', [node])
    else if (isMessages && (ts.isImportDeclaration(node) || ts.isTypeNode(node))) return
    ts.forEachChild(node, visit)
  }

  function isErrorMessage(node) {
    return !isTest && !isMessages && ts.isPropertyAssignment(node) && node.name.text === 'message'
  }

  function takeStories({ declarationList }) {
    for (const { name } of declarationList.declarations)
      passages.push({
        kind: 'story',
        line: lineAt(text, name.getStart(source)),
        text: name.text.replace(/(?<=[a-z])(?=[A-Z])/g, ' '),
      })
  }

  function take(kind, nodes) {
    for (const node of nodes) {
      if (isText(node)) {
        const start = node.getStart(source)
        const written = text.slice(start + 1, node.end - 1).replace(/\$\{[^}]*\}/g, 'x')
        passages.push({ kind, line: lineAt(text, start), text: written.replaceAll("\\'", "'") })
      } else ts.forEachChild(node, (child) => take(kind, [child]))
    }
  }
}

function isText(node) {
  return (
    node !== undefined &&
    (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node))
  )
}

/** `test` of `test.each(rows)(…)` and of `test.skip(…)`. */
function nameOf(expression) {
  if (ts.isIdentifier(expression)) return expression.text
  return ts.isCallExpression(expression) || ts.isPropertyAccessExpression(expression)
    ? nameOf(expression.expression)
    : ''
}

function lineAt(text, index) {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < index; at = text.indexOf('\n', at + 1)) line += 1
  return line
}

function blanked(found) {
  return found.replace(/[^\n]/g, ' ')
}
