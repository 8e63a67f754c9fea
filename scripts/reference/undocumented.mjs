import { isCompanion } from './isCompanion.mjs'

/** Every export without a doc comment. What a value takes or gives is told with the value. */
export function undocumented(entries) {
  return [...entries].flatMap(([entry, exports]) =>
    exports
      .filter((each) => !each.doc?.text && !exports.some((value) => isOf(each, value)))
      .map(({ name, path }) => `${path}: ${name}, which ${entry} exports, has no doc comment`),
  )
}

function isOf(type, value) {
  const isType = type.kind === 'interface' || type.kind === 'type'
  return isType && value !== type && value.kind !== 'interface' && value.kind !== 'type' && isCompanion(type, value)
}
