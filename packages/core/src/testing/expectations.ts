import { isBanklinkError } from '../errors/BanklinkError.ts'
import { type BanklinkErrorCode } from '../errors/catalog.ts'
import type { Reader } from '../wire/Reader.ts'

/** Throws with the expected behavior if the condition is false. */
export function expectThat(holds: boolean, expected: string): asserts holds {
  if (!holds) throw new Error(expected)
}

/** Fails unless the promise rejects with an error of this code; without a code, with any. */
export async function expectError(
  what: string,
  { of, codes }: { of: Promise<unknown>; codes?: readonly BanklinkErrorCode[] },
): Promise<void> {
  const error = await of.then(
    () => null,
    (reason: unknown) => ({ reason }),
  )
  expectThat(error !== null, `${what} must fail, but it succeeded.`)
  expectThat(
    isBanklinkError(error.reason),
    `${what} must fail with a BanklinkError, but failed with ${nameOf(error.reason)}.`,
  )
  const { code } = error.reason
  expectThat(
    codes === undefined || (codes as readonly string[]).includes(code),
    `${what} must fail with ${codes?.join(' or ')}, but failed with ${code}.`,
  )
}

/**
 * Fails if a value differs from what the wire's reader returns for it: a field that is missing, additional or wrong.
 */
export function expectShape<T>(what: string, { value, answer }: { value: unknown; answer: Reader<T> }): void {
  let read: T
  try {
    read = answer(value)
  } catch (error) {
    throw new Error(`${what} is not what the port says: ${(error as Error).message}.`, { cause: error })
  }
  const difference = findDifference(value, read)
  expectThat(difference === null, `${what} holds what the port has no place for: ${difference}.`)
}

/** The path of the first difference between two values; null if there is none. */
function findDifference(left: unknown, right: unknown, path = 'the value itself'): string | null {
  if (!isObject(left) || !isObject(right)) return Object.is(left, right) ? null : path
  for (const key of new Set([...Object.keys(left), ...Object.keys(right)])) {
    const at = path === 'the value itself' ? key : `${path}.${key}`
    if (!(key in left && key in right)) return at
    const difference = findDifference(left[key], right[key], at)
    if (difference !== null) return difference
  }
  return null
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function nameOf(reason: unknown): string {
  return reason instanceof Error ? reason.name : typeof reason
}
