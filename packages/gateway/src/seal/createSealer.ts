import { requestError } from '@banklink/core'
import * as v from 'valibot'
import { decrypt, encrypt } from './cipher.ts'
import { deriveSealKeys, type SealKey, type Secrets, sealKeyIdLength } from './deriveKeys.ts'

/** Makes a text that only this gateway can read or write. */
export interface Sealer<T> {
  seal(content: T): Promise<string>
  /** @throws `request.state_invalid` if the text was altered, cut, or sealed elsewhere. */
  open(sealed: string): Promise<T>
}

export interface SealerOptions<T> {
  /** Newest first: the first seals, all of them open. */
  secrets: Secrets
  schema: v.GenericSchema<unknown, T>
}

/** AES-GCM with a new nonce each time and a key derived from the secret. The text starts with the key's ID. */
export function createSealer<T>({ secrets, schema }: SealerOptions<T>): Sealer<T> {
  let derived: Promise<readonly [SealKey, ...SealKey[]]> | undefined
  const keys = (): Promise<readonly [SealKey, ...SealKey[]]> => {
    derived ??= deriveSealKeys(secrets)
    return derived
  }

  return {
    async seal(content) {
      const [{ id, key }] = await keys()
      return id + (await encrypt(JSON.stringify(content), { key }))
    },
    async open(sealed) {
      const found = (await keys()).find(({ id }) => sealed.startsWith(id))
      const text = found ? await decrypt(sealed.slice(sealKeyIdLength), { key: found.key }) : null
      const parsed = text === null ? null : v.safeParse(schema, JSON.parse(text))
      if (parsed?.success) return parsed.output
      throw requestError('request.state_invalid')
    },
  }
}
