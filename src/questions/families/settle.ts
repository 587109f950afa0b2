import { type Facts, possessive, reportOf, type Silence, type Told } from '../../dossier/facts.ts'
import type { Account } from '../../dossier/model.ts'
import { attributed, capital, quoted, spoken } from '../../dossier/wording.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { oneSided } from '../silences.ts'
import { accountReport, passedOnBy, withArticle } from '../wording.ts'
import { areSpoken } from './talks.ts'

/** "What would settle whether that is so?" The shortest way from a report to what it reports. */
export const settle: Family = {
  id: 'settle',
  skill: 'next-check',
  prior: 0.45,
  drafts: (facts) =>
    [
      ...firstOfEach(facts.silences).map((silence) => ofSilence(facts, silence)),
      ...quotedByOutlet(facts).flatMap((claim) => ofQuotation(facts, claim)),
      ...facts.claims.flatMap((claim) => [...ofImplication(facts, claim), ...ofSilentSide(facts, claim)]),
    ].filter(({ stem }) => stem.split(' ').length <= longestStem),
}

/** One silence of each report: the next would be asked in the same words. */
const firstOfEach = (silences: readonly Silence[]): Silence[] =>
  silences.filter(({ outlet }, i) => silences.findIndex((one) => one.outlet === outlet) === i)

// A claim that takes many words to tell leaves no room for the question.
const longestStem = 22

/** One quotation from each outlet: the next would be asked in the same words. */
function quotedByOutlet(facts: Facts): Told[] {
  const quoted = facts.claims.filter(
    ({ telling, phrases }) => (phrases[0] ?? telling.quote ?? '').split(' ').length <= 5 && telling.quote,
  )
  return quoted.filter(
    (claim, i) =>
      quoted.findIndex(
        (one) =>
          facts.outletOf(one.telling) === facts.outletOf(claim.telling) && facts.isPerson(facts.voiceOf(one.telling)),
      ) === i,
  )
}

type Steps = { right: string; why: string; wrong: { id: string; text: string; why: string }[] }

function draft(name: string, claim: Told, stem: string, { right, why, wrong }: Steps, at?: string): Draft {
  return {
    name: `${name}-${claim.id}`,
    stem,
    key: { id: 'key', text: right, why: '' },
    pool: wrong.map((step): Choice => ({ ...step, misconception: 'overreach' })),
    truth: ({ id }) => (id === 'key' ? 'true' : 'false'),
    explanation: why,
    claims: [claim.id],
    at,
  }
}

function ofSilence(facts: Facts, { claim, outlet, at }: Silence): Draft {
  const { name } = facts.dossier.source
  const report = reportOf(outlet)
  const rival = facts.accounts.find(({ outlets }) => !outlets.includes(outlet.id))
  return draft(
    'silence',
    claim,
    `${capital(name)} says that ${report} did not mention ${claim.name}. What would settle whether that is so?`,
    {
      right: `Reading the whole of ${report}`,
      why: 'Only the report itself can show what is missing from it, and only if the whole of it is read.',
      wrong: [
        {
          id: 'rival',
          text: rival ? wholeOf(facts, rival) : 'Reading the whole of the other report',
          why: 'It shows what the other side said, and not what this report left out.',
        },
        {
          id: 'second',
          text: 'Finding a second article that says the same',
          why: 'It may have copied the first, and then only one has looked.',
        },
        {
          id: 'world',
          // The name of what did not come about, or of a dispute, does not fit here; its clause does.
          text: `Finding out whether ${areSpoken(facts) ? claim.plain : `${claim.name} came about`}`,
          why: `What happened ${areSpoken(facts) ? '' : 'later '}does not show what a report mentioned.`,
        },
      ],
    },
    at,
  )
}

function ofQuotation(facts: Facts, claim: Told): Draft[] {
  const { telling } = claim
  const [outlet, voice] = [facts.outletOf(telling), facts.voiceOf(telling)]
  const words = claim.phrases[0] ?? telling.quote
  if (outlet === undefined || !facts.isPerson(voice) || words === undefined || words.split(' ').length > 5) return []
  const [speaker, teller] = [spoken(facts, voice), passedOnBy(facts, telling)]
  return [
    draft(
      'quotation',
      claim,
      `${capital(teller)} quoted ${speaker} ${/^(?:an?|the) /.test(words) ? `as saying ${quoted(words)}` : `on ${withArticle(words)}`}. What would settle whether those were ${possessive(speaker)} words?`,
      {
        right: facts.accountOf(telling)
          ? `A recording of ${facts.dossier.happening}`
          : `A recording of what ${speaker} said`,
        why: 'Whoever passes words on can change them, and so can a translation. A recording has what was said.',
        wrong: [
          {
            id: 'again',
            text: `A second look at ${published(facts, outlet)}`,
            why: 'That shows only that the words stand there, which nobody doubts.',
          },
          {
            id: 'more',
            text: 'Three more articles with that quotation',
            why: 'All of them may have it from the same source.',
          },
          {
            id: 'like',
            text: `An older speech by ${speaker} on the subject`,
            why: 'That somebody has spoken so before does not show that he did so now.',
          },
        ],
      },
    ),
  ]
}

function ofImplication(facts: Facts, claim: Told): Draft[] {
  const { telling } = claim
  const outlet = facts.outletOf(telling)
  if (!telling.implied || outlet === undefined) return []
  const report = reportOf(facts.outlet(outlet))
  return [
    draft('implication', claim, `How could a reader check whether ${report} really implied that ${claim.plain}?`, {
      right: `By reading the exact words of ${report}`,
      why: 'An implication lies between the words and their reader, so the words have to be read.',
      wrong: [
        {
          id: 'shared',
          text: 'By asking how many readers see it that way',
          why: 'Many can share a reading that the words do not bear.',
        },
        {
          id: 'true',
          text: `By finding out whether ${claim.plain}`,
          why: 'Whether that is so is a different question from whether it was implied.',
        },
        {
          id: 'rival',
          text: 'By reading what the other side published',
          why: 'What one side wrote does not show what the other implied.',
        },
      ],
    }),
  ]
}

/** What an outlet published, for somebody who would look at it: outlets in the plural have no one report. */
const published = (facts: Facts, outlet: string): string =>
  facts.outlet(outlet).kind === 'state media' ? `what ${facts.name(outlet)} published` : facts.reportOf(outlet)

/** To read everything that a side published: its one report, or all of them. */
const wholeOf = (facts: Facts, account: Account): string =>
  account.outlets.length === 1
    ? `Reading the whole of ${accountReport(facts, account)}`
    : `Reading all that ${account.name} published`

/** Whether the other side has a point too: only its own text can tell, and what was said at a press conference has none. */
function ofSilentSide(facts: Facts, claim: Told): Draft[] {
  const sides = claim.telling.by.length === 1 && !areSpoken(facts) ? oneSided(facts, claim) : null
  if (!sides) return []
  const { holder, rival } = sides
  return [
    draft(
      'other-side',
      claim,
      `${attributed(facts, claim)}. What would show whether ${possessive(rival.name)} account has that too?`,
      {
        right: wholeOf(facts, rival),
        why: 'What a side said is in what it published. If no report mentions it, that proves nothing.',
        wrong: [
          {
            id: 'own',
            text: wholeOf(facts, holder),
            why: `It would show more of what that side said, and nothing of ${possessive(rival.name)} account.`,
          },
          {
            id: 'second',
            text: `Finding out whether ${claim.name} came about`,
            why: `That tells what came of it, and not what ${rival.name} had said.`,
          },
          {
            id: 'third',
            text: `Reading another outlet’s report on ${rival.outlets.length === 1 ? accountReport(facts, rival) : facts.dossier.happening}`,
            why: 'It shows what that outlet passed on, which need not be all that was published.',
          },
        ],
      },
    ),
  ]
}
