/**
 * Whether a type is told with a value, as what it takes or gives: `UseThingReturn` with `useThing`, `GatewayOptions` with
 * `createGateway`, `ThingMessages` with `thingMessages`.
 */
export function isCompanion({ name, entry }, value) {
  if (entry !== value.entry) return false
  const full = value.name[0].toUpperCase() + value.name.slice(1)
  if (name === full) return name !== value.name
  const [, stem, suffix] = companion.exec(name) ?? []
  const isNamed = [full, full.replace(/^(?:Create|Start)/, ''), full.replace(/Query$/, '')].includes(stem)
  return isNamed && (suffix === 'Props') === (value.kind === 'component')
}

/** What a companion is to its value, for a heading. */
export function titleOf({ name }) {
  const [, , suffix] = companion.exec(name) ?? []
  return { Props: 'Props', Return: 'Returns', QueryScope: 'Scope' }[suffix] ?? suffix ?? 'Type'
}

const companion = /^(\w+?)(Props|Parameters|Return|Options|QueryScope)$/
