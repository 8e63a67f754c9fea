/**
 * The circles among files that import each other's values, each as its paths in order, beginning with the first in the
 * alphabet. `graph` holds what each file imports.
 */
export function circlesOf(graph) {
  const done = new Set()
  const found = new Map()
  for (const file of graph.keys()) walk(file, [])
  return [...found.values()]

  function walk(file, way) {
    const at = way.indexOf(file)
    if (at !== -1) return keep(way.slice(at))
    if (done.has(file)) return
    for (const next of graph.get(file) ?? []) walk(next, [...way, file])
    done.add(file)
  }

  function keep(circle) {
    const first = circle.indexOf(circle.toSorted()[0])
    const turned = [...circle.slice(first), ...circle.slice(0, first)]
    found.set(turned.join(), turned)
  }
}
