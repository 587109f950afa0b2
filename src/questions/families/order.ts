import { type Dated, datedClaims, dayOf } from '../../dossier/dates.ts'
import type { Facts } from '../../dossier/facts.ts'
import { capital } from '../../dossier/wording.ts'
import type { Choice, Draft, Family } from '../family.ts'

/** "Which came first?" Only events whose possible days do not overlap. */
export const order: Family = {
  id: 'order',
  skill: 'recall',
  prior: 0.3,
  drafts: (facts) => {
    const line = strictLine(facts)
    const [first, last] = [line[0], line.at(-1)]
    if (line.length < 3 || !first || !last) return []
    return [
      draftOf(facts, line, first, 'Which came first?', 'first'),
      draftOf(facts, line, last, 'Which came last?', 'last'),
    ]
  },
}

function draftOf(facts: Facts, line: readonly Dated[], one: Dated, stem: string, name: string): Draft {
  const others = line.filter(({ claim }) => claim.id !== one.claim.id)
  return {
    name,
    stem,
    key: { id: one.claim.id, text: capital(one.claim.event ?? ''), why: '' },
    pool: others.map(
      ({ claim }): Choice => ({
        id: claim.id,
        text: capital(claim.event ?? ''),
        misconception: 'wrong-order',
        why: misplaced(facts, line, claim, one.claim),
      }),
    ),
    truth: ({ id }) => (id === one.claim.id ? 'true' : 'false'),
    explanation: explanation(facts, line, name === 'first'),
    claims: [one, ...others].map(({ claim }) => claim.id),
  }
}

/** Where an event belongs in time, beside where the article tells of it: the two are easily taken for each other. */
function misplaced(facts: Facts, line: readonly Dated[], claim: Dated['claim'], key: Dated['claim']): string[] {
  const when = key.id === line[0]?.claim.id ? 'later' : 'earlier'
  const [source, day] = [capital(facts.dossier.source.name), uncapital(dayOf(claim, facts.dossier.language))]
  const told = claim.telling.at.localeCompare(key.telling.at, 'en', { numeric: true }) < 0 ? 'sooner' : 'further down'
  // What is told in the order of the days tempts by its day, and not by its place in the text.
  if ((told === 'sooner') === (when === 'earlier')) {
    const middle =
      when === 'earlier' && claim.id !== line[0]?.claim.id ? inTheMiddle(facts, line, claim, key) : undefined
    if (middle !== undefined) return [middle]
    const [other, end] = when === 'later' ? ['earlier', line.at(-1)] : ['later', line[0]]
    const beside = end?.claim.id === claim.id ? '' : `${other} than ${end?.claim.event}, but `
    return [`It is ${beside}${when} than ${key.event}: ${day}.`]
  }
  return [
    `${source} tells of it ${told}, but it came ${when}: ${day}.`,
    `A place in the text is not a date, and this date is ${when}: ${day}.`,
  ]
}

/** Why an event before the last could be taken for it, where two of them would be told in the same words. */
function inTheMiddle(
  facts: Facts,
  line: readonly Dated[],
  claim: Dated['claim'],
  key: Dated['claim'],
): string | undefined {
  const day = uncapital(dayOf(claim, facts.dossier.language))
  const between = line.slice(1, -1)
  if (between.length < 2) return undefined
  return between.at(-1)?.claim.id === claim.id
    ? `It sounds like the last thing to happen, but it was ${day}, and ${key.event} came after it.`
    : `It begins what ${facts.dossier.source.name} tells of, and so comes before the end and what was said of it: ${day}.`
}

/** A date in words inside a sentence; the name of a month keeps its capital. */
const uncapital = (text: string): string =>
  /^\p{Lu}\p{L}+ \d/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)

/** Events each surely over before the next began. */
function strictLine(facts: Facts): Dated[] {
  const dated = datedClaims(facts).filter(({ from }) => from !== undefined)
  const sorted = dated.sort((a, b) => a.to.localeCompare(b.to))
  return sorted.filter((one, i) => i === 0 || (sorted[i - 1]?.to ?? '') < (one.from ?? ''))
}

/** The events in order; what that teaches, where there is room for it. */
function explanation(facts: Facts, line: readonly Dated[], first: boolean): string {
  const dates = line.map(({ claim }) => `${claim.event} (${uncapital(dayOf(claim, facts.dossier.language))})`)
  const order = `In order: ${dates.join(', ')}.`
  const lesson = first ? 'A story need not tell them in that order.' : 'To come earlier is not yet to be a cause.'
  return order.split(' ').length > 30 ? order : `${order} ${lesson}`
}
