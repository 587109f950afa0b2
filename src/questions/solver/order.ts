import type { Claim } from '../../dossier/model.ts'
import type { Library } from './library.ts'
import { same } from './plain.ts'
import type { Reader } from './reader.ts'
import { not, type Verdict } from './verdict.ts'

/** Which of the events offered came first, or last. */
export const orderReaders: readonly Reader[] = [
  (library, { stem }, options) => {
    const asked = /^Which (?:of these )?(?:came|happened) (first|last)\?$/.exec(stem)?.[1]
    if (asked === undefined) return null
    const events = options.map((option) => eventNamed(library, option))
    return events.map((event, i) => {
      const others = events.filter((_, j) => j !== i)
      const verdicts = others.map((other) => (asked === 'first' ? before(event, other) : not(before(event, other))))
      return verdicts.includes('false') ? 'false' : verdicts.includes('unknown') ? 'unknown' : 'true'
    })
  },
]

const eventNamed = ({ claims }: Library, name: string): Claim | undefined =>
  claims.find(({ event, when }) => when !== undefined && event !== undefined && same(event, name))

/** Whether one event surely came before the other; days are compared as they are written. */
function before(one: Claim | undefined, other: Claim | undefined): Verdict {
  const [a, b] = [span(one), span(other)]
  if (!a || !b) return 'unknown'
  if (a.to < b.from) return 'true'
  return b.to < a.from ? 'false' : 'unknown'
}

function span(event: Claim | undefined): { from: string; to: string } | null {
  if (event?.when === undefined) return null
  if (typeof event.when === 'string') return { from: event.when, to: event.when }
  return { from: event.when.from ?? '', to: event.when.to }
}
