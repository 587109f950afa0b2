import { readFileSync, writeFileSync } from 'node:fs'
import { costTables } from './costs/costs.ts'
import prices from './costs/prices.json' with { type: 'json' }

// Prints the tables and puts them into the place that docs/operate.md keeps for them.
const file = 'docs/operate.md'
const tables = costTables(prices)
const [before = '', rest = ''] = readFileSync(file, 'utf8').split('<!-- costs -->')
const [, after = ''] = rest.split('<!-- /costs -->')
writeFileSync(file, `${before}<!-- costs -->\n${tables}\n<!-- /costs -->${after}`)
console.log(tables)
