import { attackTable } from './costs/attacks.ts'
import { costTables } from './costs/costs.ts'
import prices from './costs/prices.json' with { type: 'json' }
import { writeSection } from './section.ts'

const tables = costTables(prices)
writeSection('docs/operate.md', 'costs', tables)
const attacks = await attackTable()
writeSection('docs/operate.md', 'attacks', attacks)
console.log(`${tables}\n\n${attacks}`)
