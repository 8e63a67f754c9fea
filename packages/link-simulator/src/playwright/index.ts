export { type PlaywrightLink, playwrightLink } from './playwrightLink.ts'
export { type RouteLinkOptions, routeLink } from './routeLink.ts'
