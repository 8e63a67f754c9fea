declare module 'jsdom' {
  /** As far as the tests need it, in every version. */
  export class JSDOM {
    constructor(html: string, options: { url: string; runScripts: 'outside-only' })
    window: unknown
  }
}

declare module 'jsdom16' {
  export { JSDOM } from 'jsdom'
}

declare module 'jsdom19' {
  export { JSDOM } from 'jsdom'
}

declare module 'jsdom20' {
  export { JSDOM } from 'jsdom'
}

declare module 'jsdom26' {
  export { JSDOM } from 'jsdom'
}
