import { createRequire } from 'node:module'
import { floor } from './floor.mjs'

const require = createRequire(import.meta.url)
// Not imported: a test runner would transform its fifteen megabytes.
const data = require('@mdn/browser-compat-data')
const compatKey = '__compat'

/** An ESLint rule: a member of a global, such as `AbortSignal.any`, that some browser of the floor lacks. */
export const noNewerMember = {
  meta: { type: 'problem', schema: [], messages: { newer: '{{ name }} is not supported in {{ browsers }}.' } },
  create: (context) => ({
    MemberExpression(node) {
      const { object, property, computed } = node
      if (computed || object.type !== 'Identifier') return
      const browsers = lackingOf(object.name, property.name)
      const name = `${object.name}.${property.name}`
      if (browsers.length > 0)
        context.report({ node, messageId: 'newer', data: { name, browsers: browsers.join(', ') } })
    },
  }),
}

function lackingOf(global, member) {
  const found = data.api[global] ?? data.javascript.builtins[global]
  const { support } = (found?.[`${member}_static`] ?? found?.[member])?.[compatKey] ?? {}
  return support ? Object.keys(floor).filter((name) => !isSince(support[name], floor[name])) : []
}

/** Whether a browser has had something since a version. It may be told several times: with a flag, under another name. */
function isSince(support, version) {
  return [support].flat().some((each) => {
    const since = Number.parseFloat(String(each?.version_added).replace('≤', ''))
    return !each?.flags && !each?.prefix && !each?.alternative_name && since <= Number(version)
  })
}
