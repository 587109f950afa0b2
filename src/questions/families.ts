import { causes, plainFacts, terms } from './families/asked.ts'
import { basis } from './families/basis.ts'
import { chain } from './families/chain.ts'
import { headlines } from './families/headlines.ts'
import { howStrong } from './families/how-strong.ts'
import { loadedWords } from './families/loaded-words.ts'
import { oddOneOut } from './families/odd-one-out.ts'
import { openings } from './families/openings.ts'
import { order } from './families/order.ts'
import { settle } from './families/settle.ts'
import { slip } from './families/slip.ts'
import { standing } from './families/standing.ts'
import { statedOmission } from './families/stated-omission.ts'
import { stillOpen } from './families/still-open.ts'
import { trap } from './families/trap.ts'
import { whoseVersion } from './families/whose-version.ts'
import type { Family } from './family.ts'

/** Every family, in the order of the bank. */
export const families: readonly Family[] = [
  plainFacts,
  order,
  whoseVersion,
  oddOneOut,
  basis,
  howStrong,
  loadedWords,
  terms,
  chain,
  causes,
  slip,
  standing,
  statedOmission,
  trap,
  stillOpen,
  settle,
  openings,
  headlines,
]
