import { BanklinkProvider } from '../index.ts'

// Else the run says nothing about the compiler. The whole kit is imported: what the compiler cannot take fails here.
if (!/\$\[\d+\]/.test(String(BanklinkProvider))) throw new Error('The sources were not compiled by the React Compiler.')
