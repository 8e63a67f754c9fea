import { createApp } from './app.mjs'

export default { fetch: createApp(null) }
