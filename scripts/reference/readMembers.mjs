import ts from 'typescript'
import { readDocComment } from './readDocComment.mjs'

/**
 * The members of a type that are ours, with what their comments say: `{ members: { name, type, isOptional, doc }[] }`.
 * `isNative` where React's own attributes of an element are among them too, `isResult` where those of a query are;
 * they are not listed.
 */
export function readMembers(type, { checker }) {
  const properties = checker.getPropertiesOfType(type).filter((each) => !/^__|^prototype$/.test(each.name))
  const ours = properties.filter((property) => declarationsOf(property).some(isOurs))
  const isNative = properties.some((property) =>
    declarationsOf(property).some((each) => isFrom(each, /@types\/react\//)),
  )
  const isResult = properties.some((property) => declarationsOf(property).some((each) => isFrom(each, /@tanstack\//)))
  return { isNative, isResult, members: ours.filter(isPublic).map((property) => readMember(property, checker)) }
}

function readMember(property, checker) {
  const declaration = declarationsOf(property).find(isOurs)
  return {
    name:
      ts.isMethodSignature(declaration) || ts.isMethodDeclaration(declaration) ? `${property.name}()` : property.name,
    type: typeOf(property, { declaration, checker }),
    isOptional: (property.flags & ts.SymbolFlags.Optional) !== 0,
    doc: readDocComment(declaration),
  }
}

/** As it was written, unless what is around has parameters: then as it is for this type. */
function typeOf(property, { declaration, checker }) {
  const isGeneric = ts.findAncestor(
    declaration,
    (each) => (each.typeParameters?.length ?? 0) > 0 && each !== declaration,
  )
  const written = ts.isMethodSignature(declaration) ? callOf(declaration) : declaration.type?.getText()
  const text =
    written && (!isGeneric || isOwnOf(isGeneric, property))
      ? written
      : checker.typeToString(checker.getTypeOfSymbol(property), declaration, ts.TypeFormatFlags.NoTruncation)
  return text
    .replaceAll('"', "'")
    .replaceAll(/import\('[^']+'\)\./g, '')
    .replaceAll(/\/\*\*.*?\*\//gs, '')
    .replaceAll(/(?<=[\w\])}>'])\n\s*(?=[\w'[])/g, '; ')
    .replaceAll(/\s+/g, ' ')
    .replace(/^\| /, '')
    .replace(/ \| undefined$/, '')
    .replace(/^\((\(.*\) => \w+)\)$/, '$1')
}

/** What is described on its own page keeps the names of its parameters. */
function isOwnOf(around, property) {
  return property.parent !== undefined && around.name?.text === property.parent.name
}

function callOf({ typeParameters, parameters, type }) {
  const generics = typeParameters ? `<${typeParameters.map((each) => each.getText()).join(', ')}>` : ''
  return `${generics}(${parameters.map((each) => each.getText()).join(', ')}) => ${type?.getText() ?? 'void'}`
}

function declarationsOf(property) {
  return property.declarations ?? []
}

function isOurs(declaration) {
  return !isFrom(declaration, /node_modules/)
}

function isFrom(declaration, path) {
  return path.test(declaration.getSourceFile().fileName)
}

function isPublic(property) {
  return declarationsOf(property).every(
    (each) => (ts.getCombinedModifierFlags(each) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) === 0,
  )
}
