// What a list shows of its accounts. A page loads it beside the request for them.
export { AccountRows } from './AccountRows.tsx'
