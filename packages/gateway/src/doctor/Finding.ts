/** One line of the doctor's report: the subject, its state, and how to fix it. */
export interface Finding {
  /** The subject, such as `styles`. */
  subject: string
  /** `unknown` if it could not be checked. */
  state: 'ok' | 'wrong' | 'unknown'
  text: string
  /** How to fix it. */
  fix?: string
}
