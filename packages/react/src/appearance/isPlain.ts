/** What a color, a length or a list of fonts is made with. None of them loads anything. */
const functions = new Set([
  ...['var', 'calc', 'min', 'max', 'clamp', 'rgb', 'rgba', 'hsl', 'hsla', 'hwb', 'lab', 'lch', 'oklab', 'oklch'],
  ...['color', 'color-mix', ''],
])

/** Whether a value stays within its declaration, and within the tag that the stylesheet may be in. */
export function isPlainValue(value: string): boolean {
  const bare = withoutStrings(value)
  if (bare.trim() === '' || /[;{}<>[\]@\\!"'\p{Cc}]|\/\*/u.test(bare) || /[;{}<>\\\p{Cc}]/u.test(value)) return false
  return (
    isClosed(bare) &&
    [...bare.matchAll(/#[\w-]*/g)].every(([hex]) => /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.test(hex)) &&
    [...bare.matchAll(/([^\s(),/*+]*)\(/g)].every(([, name = '']) => functions.has(name.toLowerCase()))
  )
}

/** The same for a selector. */
export function isPlainSelector(selector: string): boolean {
  const bare = withoutStrings(selector)
  if (bare.trim() === '' || /[;{}<@\\"'\p{Cc}]|\/\*/u.test(bare) || /[;{}<\\\p{Cc}]/u.test(selector)) return false
  return isClosed(bare)
}

function withoutStrings(text: string): string {
  return text.replace(/"[^"]*"|'[^']*'/g, 'x')
}

/** Whether what is opened is closed, in order: the rest of a stylesheet would be swallowed otherwise. */
function isClosed(text: string): boolean {
  const open: string[] = []
  for (const [sign] of text.matchAll(/[()[\]]/g)) {
    if (sign === '(' || sign === '[') open.push(sign)
    else if (open.pop() !== (sign === ')' ? '(' : '[')) return false
  }
  return open.length === 0
}
