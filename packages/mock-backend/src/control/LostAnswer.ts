/** What `fetch` rejects with, in process, where a fault breaks the connection before an answer came. */
export class LostAnswer extends TypeError {
  constructor() {
    super('The connection broke before an answer came. A fault was set for it.')
  }
}
