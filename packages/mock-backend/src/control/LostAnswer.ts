/** The rejection of `fetch`, in process, if a fault breaks the connection before a response. */
export class LostAnswer extends TypeError {
  constructor() {
    super('The connection broke before an answer came. A fault was set for it.')
  }
}
