import { costTables } from './costs/costs.ts'
import prices from './costs/prices.json' with { type: 'json' }
import { writeSection } from './section.ts'

const tables = costTables(prices)
writeSection('docs/operate.md', 'costs', tables)
console.log(tables)
