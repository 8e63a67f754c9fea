/** Every export without a doc comment. What a value takes or gives is told with the value. */
export function undocumented(entries) {
  return [...entries].flatMap(([entry, exports]) =>
    exports
      .filter(
        ({ name, kind, doc }) =>
          !doc?.text && !(isType(kind) && /(?:Props|Parameters|Return|Options|Scope)$/.test(name)),
      )
      .map(({ name, path }) => `${path}: ${name}, which ${entry} exports, has no doc comment`),
  )
}

function isType(kind) {
  return kind === 'interface' || kind === 'type'
}
