/** `npm run types` is the check of types. */
export default { typescript: { ignoreBuildErrors: true } }
