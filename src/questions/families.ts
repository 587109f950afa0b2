import { behindOutlet } from './families/behind-outlet.ts'
import { bothAccounts } from './families/both-accounts.ts'
import { chain } from './families/chain.ts'
import { chronology } from './families/chronology.ts'
import { evidence } from './families/evidence.ts'
import { exactQuote } from './families/exact-quote.ts'
import { framing } from './families/framing.ts'
import { headline } from './families/headline.ts'
import { nextCheck } from './families/next-check.ts'
import { onlyOneAccount } from './families/only-one-account.ts'
import { pointOfDifference } from './families/point-of-difference.ts'
import { reporter } from './families/reporter.ts'
import { role } from './families/role.ts'
import { speaker } from './families/speaker.ts'
import { statedOmission } from './families/stated-omission.ts'
import { status } from './families/status.ts'
import { supported } from './families/supported.ts'
import { term } from './families/term.ts'
import { value } from './families/value.ts'
import type { Family } from './family.ts'

/** The nineteen families, in the order of the bank. */
export const families: readonly Family[] = [
  speaker,
  reporter,
  chain,
  status,
  onlyOneAccount,
  bothAccounts,
  statedOmission,
  framing,
  exactQuote,
  pointOfDifference,
  supported,
  evidence,
  value,
  chronology,
  role,
  term,
  behindOutlet,
  nextCheck,
  headline,
]
