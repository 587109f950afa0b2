import { readImports } from './imports/read.ts'
import { complaints } from './imports/rules.ts'

// Whether the arrows between rooms run one way.
const found = complaints(readImports('.'))
for (const complaint of found) console.error(complaint)
if (found.length > 0) process.exitCode = 1
