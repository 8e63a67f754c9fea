import { requestError } from '@banklink/core'
import * as v from 'valibot'
import { decrypt, encrypt } from './cipher.ts'
import { deriveSealKeys, type SealKeys, type Secrets } from './deriveKeys.ts'

/** Makes a text that only this gateway can read or write. */
export interface Sealer<T> {
  seal(content: T): Promise<string>
  /** @throws `request.state_invalid` for what was altered, cut, or sealed elsewhere. */
  open(sealed: string): Promise<T>
}

export interface SealerOptions<T> {
  /** Newest first: the first seals, all of them open. */
  secrets: Secrets
  schema: v.GenericSchema<unknown, T>
}

/** AES-GCM, with a new nonce each time and a key that is derived from the secret. */
export function createSealer<T>({ secrets, schema }: SealerOptions<T>): Sealer<T> {
  let derived: Promise<SealKeys> | undefined
  const keys = (): Promise<SealKeys> => {
    derived ??= deriveSealKeys(secrets)
    return derived
  }

  return {
    async seal(content) {
      const { newest } = await keys()
      return encrypt(JSON.stringify(content), { key: newest })
    },
    async open(sealed) {
      const { all } = await keys()
      for (const key of all) {
        const text = await decrypt(sealed, { key })
        const parsed = text === null ? null : v.safeParse(schema, JSON.parse(text))
        if (parsed?.success) return parsed.output
      }
      throw requestError('request.state_invalid')
    },
  }
}
