import type { Facts, Told } from '../../dossier/facts.ts'
import type { Ask } from '../../dossier/model.ts'
import { attributed, capital, continued } from '../../dossier/wording.ts'
import type { Choice, Draft, Family } from '../family.ts'
import type { Skill } from '../model.ts'
import { inParagraph, marked, sentence } from '../wording.ts'

/** The questions that an editor asks of a claim: its answer is in the claim, the wrong ones come from other claims. */
const family = (kind: Ask['kind'], skill: Skill, prior: number): Family => ({
  id: kind,
  skill,
  prior,
  drafts: (facts) =>
    facts.claims.flatMap((claim) =>
      claim.ask.filter((ask) => ask.kind === kind).map((ask, i) => draftOf(facts, claim, ask, i)),
    ),
})

export const plainFacts = family('fact', 'recall', 0.2)
export const causes = family('cause', 'recall', 0.4)
export const terms = family('term', 'vocabulary', 0.4)

function draftOf(facts: Facts, claim: Told, ask: Ask, i: number): Draft {
  const own = ask.excludes ? [] : [marked(claim, ask.of)]
  const key = ask.key ?? own[0] ?? ''
  return {
    name: i === 0 ? claim.id : `${claim.id}-${i + 1}`,
    stem: ask.stem,
    key: { id: 'key', text: capital(key), why: '' },
    pool: ask.excludes ? named(claim, ask) : wrong(facts, claim, ask),
    truth: ({ id }) => {
      if (id === 'key') return 'true'
      // What the claim itself names is as surely not what it leaves out.
      if (ask.excludes) return 'false'
      return facts.near(claim.id, id) || facts.linked(claim.id, id) ? 'unknown' : 'false'
    },
    explanation: ask.why ?? sentence(attributed(facts, claim)),
    claims: [claim.id],
  }
}

/** What the claim names, where the question is after what it does not name. */
const named = (claim: Told, { of }: Ask): Choice[] =>
  claim.marks
    .filter(({ kind }) => kind === of)
    .map(({ words }, i, all) => ({
      id: words,
      text: capital(words),
      misconception: 'not-in-article',
      why:
        i === 0
          ? `It comes first in ${inParagraph(claim.telling)}, and by the end of a long list the first name is easily forgotten.`
          : i === all.length - 1
            ? `It closes the list, which a hasty reader leaves before its end.`
            : `It stands in the middle of the list, behind ${all[i - 1]?.words}, where it is easily missed.`,
    }))

function wrong(facts: Facts, claim: Told, { wrong }: Ask): Choice[] {
  const used: From[] = []
  return Object.entries(wrong).map(([id, words]) => {
    const other = facts.claim(id)
    const from = whence(facts, claim, other)
    used.push(from)
    const times = used.filter((one) => one === from).length - 1
    return {
      id,
      text: capital(typeof words === 'string' ? words : words.text),
      misconception:
        facts.accountOf(other.telling) === facts.accountOf(claim.telling) ? 'other-place' : 'other-account',
      why: typeof words === 'string' ? elsewhere(facts, other, from, times) : words.why,
    }
  })
}

type From = keyof typeof places

// The second of an item that comes from the same place is told in other words.
const places = {
  third: [
    'It is in the same story, but from a third source',
    'A third source has that, outside both accounts',
    'Neither side tells of it, but somebody else does',
  ],
  same: [
    'The same side says that too, on another point',
    'It is easily mixed up with that, as one side says both',
    'It belongs to the same account, but not to this point',
  ],
  other: [
    'It is easily moved from one side to the other',
    'Both sides tell the story, but this is the other one’s',
    'That would fit the other side',
  ],
  call: ['It is close by, but belongs to HAPPENING', 'That is told of HAPPENING', 'An account of HAPPENING has that'],
  article: [
    'It is in the story too, but as another point',
    'The story has that as well, on something else',
    'It is easily taken for this, but is apart from it',
  ],
} as const

/** Where words from another claim belong, beside what was asked. */
function whence(facts: Facts, asked: Told, other: Told): From {
  const [account, own] = [facts.accountOf(other.telling), facts.accountOf(asked.telling)]
  if (facts.outletOf(other.telling) === undefined) return 'article'
  if (account === undefined) return 'third'
  return account === own ? 'same' : own ? 'other' : 'call'
}

/** Where words from another claim belong, and whose they are. */
function elsewhere(facts: Facts, other: Told, from: From, times: number): string {
  const lead = places[from][times % 3]
  return `${lead?.replace('HAPPENING', facts.dossier.happening)}: ${continued(facts, attributed(facts, other))}.`
}
