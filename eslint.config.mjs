import parser from '@typescript-eslint/parser'
import reactHooks from 'eslint-plugin-react-hooks'

/** React's rules, those of its compiler among them. Everything else is for oxlint. */
export default [
  {
    files: ['packages/react/src/**/*.{ts,tsx}', 'apps/demo/src/**/*.{ts,tsx}'],
    languageOptions: { parser },
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs['recommended-latest'].rules,
    // A rule that is broken is a component that the compiler leaves as it is, or breaks.
    linterOptions: { noInlineConfig: true },
  },
]
