/**
 * Reads one kind of answer and keeps only its named fields. For any other kind it throws a `TypeError` that names the
 * field, never its value.
 *
 * @example
 * const account = linkedAccountAnswer(await response.json())
 */
export type Reader<T> = (sent: unknown, path?: string) => T

export const string: Reader<string> = typed('string')
/** A number that JSON supports. */
export const number: Reader<number> = (sent, path = '') => (Number.isFinite(sent) ? (sent as number) : refuse(path))
export const boolean: Reader<boolean> = typed('boolean')

export function nullable<T>(read: Reader<T>): Reader<T | null> {
  return (sent, path) => (sent === null ? null : read(sent, path))
}

/** Makes a field optional. */
export function optional<T>(read: Reader<T>): Reader<T | undefined> {
  return (sent, path) => (sent === undefined ? undefined : read(sent, path))
}

export function oneOf<T>(words: readonly T[]): Reader<T> {
  return (sent, path = '') => (words.includes(sent as T) ? (sent as T) : refuse(path))
}

export function listOf<T>(read: Reader<T>): Reader<T[]> {
  return (sent, path = '') =>
    Array.isArray(sent) ? sent.map((each, index) => read(each, `${path}.${index}`)) : refuse(path)
}

/** The reader of each field of a model. An added, removed or changed field is a type error. */
export type Fields<T> = { [name in keyof T]-?: Reader<object extends Pick<T, name> ? T[name] | undefined : T[name]> }

export function objectOf<T extends object>(fields: Fields<T>): Reader<T> {
  return (sent, path = '') => {
    if (!isObject(sent)) return refuse(path)
    const read: Partial<T> = {}
    for (const name in fields) {
      const value = fields[name](sent[name], `${path}.${name}`)
      if (value !== undefined) read[name] = value
    }
    return read as T
  }
}

export function isObject(sent: unknown): sent is Record<string, unknown> {
  return typeof sent === 'object' && sent !== null && !Array.isArray(sent)
}

function typed<T>(type: string): Reader<T> {
  return (sent, path = '') => (typeof sent === type ? (sent as T) : refuse(path))
}

function refuse(path: string): never {
  throw new TypeError(path.slice(1) || 'the value itself')
}
