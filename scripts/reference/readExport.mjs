import ts from 'typescript'
import { readDocComment } from './readDocComment.mjs'
import { readMembers } from './readMembers.mjs'

/**
 * One export, as a page tells it: `{ name, kind, path, doc, signature, members, isNative, element }`. `kind` is `component`,
 * `function`, `value`, `class`, `interface` or `type`. `isNative` where it takes the attributes of an element too, and
 * `element` names that, or what a component's ref is.
 */
export function readExport(exported, context) {
  const { checker, pathOf } = context
  const symbol = exported.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(exported) : exported
  const declaration = symbol.valueDeclaration ?? symbol.declarations[0]
  const read = {
    name: exported.name,
    path: pathOf(declaration.getSourceFile().fileName),
    kind: kindOf(exported.name, declaration),
    doc: ts.isSourceFile(declaration) ? moduleDoc(exported) : docOf(symbol),
  }
  return { ...read, ...shapeOf({ symbol, declaration, kind: read.kind }, context) }
}

function kindOf(name, declaration) {
  if (ts.isClassDeclaration(declaration)) return 'class'
  if (ts.isInterfaceDeclaration(declaration)) return 'interface'
  if (ts.isTypeAliasDeclaration(declaration)) return 'type'
  if (ts.isSourceFile(declaration)) return 'value'
  const isComponent = /^[A-Z]/.test(name) && declaration.getSourceFile().fileName.endsWith('.tsx')
  if (isComponent) return 'component'
  return ts.isFunctionDeclaration(declaration) ? 'function' : 'value'
}

/** A namespace is described where it is exported. */
function moduleDoc(exported) {
  return exported.declarations.map((each) => readDocComment(each.parent)).find(Boolean) ?? null
}

function docOf(symbol) {
  return symbol.declarations.map((each) => readDocComment(each)).find(Boolean) ?? null
}

function shapeOf({ symbol, declaration, kind }, context) {
  const { checker } = context
  if (ts.isSourceFile(declaration)) return { ...none, members: membersOfModule(symbol, context) }
  if (kind === 'component') return { ...none, element: elementOf(declaration) }
  if (kind === 'interface' || kind === 'class') {
    const type = checker.getDeclaredTypeOfSymbol(symbol)
    const [, element = null] = /(?:PartProps|ComponentProps\w*)<'(\w+)'/.exec(declaration.getText()) ?? []
    return { ...none, element, signature: headOf(declaration), ...readMembers(type, context) }
  }
  if (kind === 'type') {
    const type = checker.getDeclaredTypeOfSymbol(symbol)
    const { members, isNative } = type.isUnion() ? none : readMembers(type, context)
    const isTold = members.length > 0 && members.some(({ doc }) => doc)
    return {
      ...none,
      signature: isNative ? null : textOf(declaration),
      ...(isTold || isNative ? { members, isNative } : {}),
    }
  }
  return { ...none, signature: kind === 'function' ? callOf(declaration) : constantOf(declaration, checker) }
}

const none = { signature: null, members: [], isNative: false, isResult: false, element: null }

function membersOfModule(symbol, { checker }) {
  return checker.getExportsOfModule(symbol).flatMap((each) => {
    const declaration = each.valueDeclaration
    if (!declaration) return []
    const type = declaration.type?.getText() ?? callOf(declaration).replace(/^function \w+/, '')
    return [
      { name: each.name, type: type.replaceAll(/\s+/g, ' '), isOptional: false, doc: readDocComment(declaration) },
    ]
  })
}

/** A type as it was written, without `export` and without the comment before it. */
function textOf(declaration) {
  return declaration.getText().replace(/^export\s+/, '')
}

/** `interface A<b> extends C`, where there is more to it than its name. */
function headOf({ name, typeParameters }) {
  return typeParameters ? `interface ${name.text}<${typeParameters.map((each) => each.getText()).join(', ')}>` : null
}

function callOf(declaration) {
  const text = declaration.getText()
  const end = declaration.body ? declaration.body.getStart() - declaration.getStart() : text.length
  return text
    .slice(0, end)
    .trim()
    .replace(/^export\s+(?:async\s+)?/, '')
}

function constantOf(declaration, checker) {
  const { name, type, initializer } = declaration
  // Of words, what they are in English is what somebody looks up.
  const value = /Messages$/.test(name.getText()) && initializer ? ` = ${initializer.getText()}` : ''
  if (type) return `const ${name.getText()}: ${type.getText()}${value}`
  if (initializer && ts.isAsExpression(initializer) && initializer.getText().length < 600) {
    return `const ${name.getText()} = ${initializer.getText()}`
  }
  const found = checker.typeToString(checker.getTypeAtLocation(declaration), undefined, ts.TypeFormatFlags.NoTruncation)
  return found.length < 400 ? `const ${name.getText()}: ${found}` : null
}

const elements = {
  Anchor: 'a',
  Button: 'button',
  Dialog: 'dialog',
  Div: 'div',
  FieldSet: 'fieldset',
  Form: 'form',
  LI: 'li',
  Paragraph: 'p',
  Span: 'span',
  UList: 'ul',
}

/** The element that a component's ref is, by `RefAttributes<HTML…Element>`. */
function elementOf(declaration) {
  const [, kind] = /RefAttributes<HTML(\w*?)Element>/.exec(declaration.type?.getText() ?? '') ?? []
  return elements[kind] ?? null
}
