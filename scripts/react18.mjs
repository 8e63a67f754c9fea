// Preloaded by the test run on React 18: whatever asks for React, however deep, gets that one.
import { createRequire, registerHooks } from 'node:module'

const require = createRequire(import.meta.url)
const react = /^(react|react-dom)(\/.*)?$/

registerHooks({
  resolve(specifier, context, next) {
    const [, name, path = ''] = react.exec(specifier) ?? []
    return next(name ? require.resolve(`${name}18${path}`) : specifier, context)
  },
})
