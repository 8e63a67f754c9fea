/** One line of the doctor's: what was looked at, how it is, and what to do where it is not well. */
export interface Finding {
  /** What was looked at, such as `styles`. */
  subject: string
  /** `unknown` where it could not be looked at. */
  state: 'ok' | 'wrong' | 'unknown'
  text: string
  /** What to do about it. */
  fix?: string
}
