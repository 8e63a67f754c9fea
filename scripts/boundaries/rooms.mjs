/**
 * The folders of `packages/react/src`, and which of the others each may import: session, context, query, hooks and
 * components stand in that order, and none imports one that comes after it. A folder that is not named here is refused,
 * so that a new one gets its place. A component's texts (`…Messages.ts`) stand in its folder and count as messages.
 */
const rooms = {
  appearance: [],
  session: [],
  context: ['session'],
  query: ['session', 'context'],
  messages: ['context'],
  languages: ['messages'],
  hooks: ['session', 'context', 'query', 'messages'],
  'link-host': ['session', 'context'],
  components: ['session', 'context', 'query', 'hooks', 'messages'],
  provider: ['session', 'context', 'query', 'hooks', 'messages', 'languages'],
  devtools: ['session', 'context', 'query', 'hooks'],
}

/** Types that are used before the place of what they describe. Nothing of them is left at run time. */
const typesAhead = {
  'context/BanklinkContext.ts': {
    'messages/Messages.ts': 'the context carries the words to every component, so its shape names them',
  },
  'context/useLazy.ts': { 'lazy.ts': 'the module that loads later is only known by its type until then' },
  'context/useViews.ts': { 'views.ts': 'the same for what shows a run' },
  'components/account-picker/pickerMessages.ts': {
    'query/splitAccounts.ts': 'a reason that lacks its words is a type error',
  },
}

const isEffect = (path) => /^session\/(createEffects\.ts$|effects[./])/.test(path)
const isTexts = (path) => /Messages\.ts$/.test(path) && path.startsWith('components/')
const roomOf = (path) => (isTexts(path) ? 'messages' : path.includes('/') ? path.slice(0, path.indexOf('/')) : null)

/** What the session says besides its snapshot. What is rendered of it would be missed when it changes. */
const besideSnapshot = /\b(?:getSnapshot|getState|getOwner|listTokens)\b/
/** Reads the snapshot for all others; and the panel for developers, which looks at the session from outside. */
const mayRead = /^(?:context\/useSnapshot\.ts$|session\/|devtools\/)/

/** What a file of the kit reads of the session that it may not, or null. */
export function readBesideSnapshot(file, text) {
  return mayRead.test(file) ? null : (besideSnapshot.exec(text)?.[0] ?? null)
}

/** Markup is JSX: nothing makes an element by calling a function. */
export function makesElements(text) {
  return /(?<!document\.)\bcreateElement\(/.test(text)
}

/** Why a file of the kit may not import another one, or null. Both paths begin below `packages/react/src`. */
export function whyNotInKit(file, imported, { isType }) {
  if (isType && typesAhead[file]?.[imported]) return null
  const from = roomOf(file)
  const to = roomOf(imported)
  if (from !== null && !rooms[from]) return `${from} has no place among the folders of the kit`
  if (to !== null && !rooms[to]) return `${to} has no place among the folders of the kit`
  if (from !== null && to === null && from !== 'provider') return `a file in ${from} may not import one above it`
  if (from !== null && to !== null && from !== to && !rooms[from].includes(to))
    return `${from} may import ${rooms[from].join(', ') || 'no other folder'}`
  if (!isType && file !== 'lazy.ts' && from !== 'session' && isEffect(imported))
    return 'only lazy.ts imports both effects and components'
  return null
}
