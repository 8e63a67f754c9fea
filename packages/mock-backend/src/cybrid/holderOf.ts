import type { CybridExternalBankAccount } from './CybridState.ts'

/** An invented user: Cybrid's `pii` of an account, different for each, so that a leak can be found. */
export interface Holder {
  name: string
  street: string
  email: string
  phone: string
}

export function holderOf({ guid }: Pick<CybridExternalBankAccount, 'guid'>): Holder {
  const mark = guid.slice(0, 6)
  const digits = String(Number.parseInt(mark, 16) % 10_000).padStart(4, '0')
  return {
    name: `Alberta Mock-${mark}`,
    street: `${digits} Mock-${mark} Street`,
    email: `holder-${mark}@mock.test`,
    phone: `+1415555${digits}${mark}`,
  }
}
