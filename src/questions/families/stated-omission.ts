import { type Facts, paragraphOf, type Silence, type Telling, type Told } from '../../dossier/facts.ts'
import type { Outlet } from '../../dossier/model.ts'
import { attributed, capital, continued } from '../../dossier/wording.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { soleSilences } from '../silences.ts'
import { pronoun } from '../verb-scale-of.ts'
import { accountReport, oneOf, reportBehind, sentence } from '../wording.ts'

/** What did a report not mention, and which report? Only from a silence that the article states. */
export const statedOmission: Family = {
  id: 'stated-omission',
  skill: 'omission',
  prior: 0.45,
  drafts: (facts) =>
    // What and which by turns: two silences in one sentence of the article make two questions, not four.
    soleSilences(facts).flatMap((silence, i, all) => [
      ...(i % 2 === 0 ? [what(facts, silence)] : []),
      ...(i % 2 === 1 || all.length === 1 ? [which(facts, silence)] : []),
    ]),
}

function what(facts: Facts, { claim, outlet, at }: Silence): Draft {
  const report = facts.reportOf(outlet.id)
  const source = facts.dossier.source.name
  return {
    name: `what-${claim.id}`,
    stem: oneOf(
      [
        `Which subject, ${source} remarks, is missing from ${report}?`,
        `What, ${source} says, does ${report} not mention?`,
      ],
      'what',
      claim.id,
    ),
    key: { id: claim.id, text: capital(claim.name ?? ''), why: '', claim: claim.id },
    pool: facts.claims.flatMap((other): Choice[] => {
      const telling = other.tellings.find(({ by }) => by.includes(outlet.id))
      if (!telling || !other.name || other.also.length > 0) return []
      return [
        {
          id: other.id,
          text: capital(other.name),
          claim: other.id,
          misconception: 'silence-for-omission',
          why: [
            'it is easily passed over, but the report has it',
            'it is told briefly, but it is told',
            'it does not stand out, but it is there',
          ].map((lead) => sentence(`${lead}: ${continued(facts, attributed(facts, other, telling))}`)),
        },
      ]
    }),
    truth: ({ id }) => {
      if (facts.silences.some((silence) => silence.claim.id === id && silence.outlet.id === outlet.id)) return 'true'
      return facts.claim(id).tellings.some(({ by }) => by.includes(outlet.id)) ? 'false' : 'unknown'
    },
    explanation: explanation(facts, at),
    claims: [claim.id],
    at,
  }
}

function which(facts: Facts, { claim, outlet, at }: Silence): Draft {
  const holder = facts.accountWith(outlet.id)
  const rival = facts.accounts.find((account) => account !== holder)
  const telling = rival && facts.tellingFrom(rival, claim.id)
  const source = facts.dossier.source.name
  const beside = isSpeech(outlet) ? besideSpeech(facts, claim, outlet) : []
  const pool: Choice[] = [
    {
      id: 'rival',
      text: capital((telling && reportBehind(facts, telling)) ?? (rival ? accountReport(facts, rival) : '')),
      misconception: 'other-account',
      why: telling
        ? sentence(`it has ${pronoun(claim.name ?? '')}: ${continued(facts, attributed(facts, claim, telling))}`)
        : 'Of that, no omission is reported.',
    },
    ...(beside.length >= 2 ? beside : bothOrNeither(facts, claim, telling)),
  ]
  return {
    name: `which-${claim.id}`,
    stem: `Which ${beside.length >= 2 ? 'of these' : 'account'}, ${source} says, does not mention ${claim.name}?`,
    key: { id: 'silent', text: capital(facts.reportOf(outlet.id)), why: '' },
    pool,
    truth: ({ id }) => (id === 'silent' ? 'true' : 'false'),
    explanation: explanation(facts, at),
    claims: [claim.id],
    at,
    account: holder?.id,
    fixed: true,
  }
}

/** What has its own name, “Trump’s speech in Alaska”, is one talk of several. */
export const isSpeech = ({ kind, report }: Outlet): boolean => kind === 'statement' && report === undefined

/** Reports that take up the same matter, each from somebody else: among these, a speech is one of several. */
function besideSpeech(facts: Facts, claim: Told, speech: Outlet): Choice[] {
  const close = facts.claims.filter((other) => other.contradicts.includes(claim.id) || facts.near(other.id, claim.id))
  const lead = ({ telling }: Told): string =>
    facts.outlet(facts.outletOf(telling) ?? speech.id).of === speech.of
      ? 'it is from the same speaker, but takes the matter up'
      : 'it speaks for neither side, but takes the matter up too'
  const reports = close.flatMap((other): Choice[] => {
    const report = reportBehind(facts, other.telling)
    if (report === undefined || report === reportBehind(facts, claim.telling)) return []
    return [
      {
        id: other.id,
        text: capital(report),
        misconception: 'silence-for-omission',
        why: sentence(`${lead(other)}: ${continued(facts, attributed(facts, other))}`),
      },
    ]
  })
  return reports.slice(0, 2)
}

/** Where two reports stand beside each other, that both or neither could be meant. */
function bothOrNeither(facts: Facts, claim: Told, telling: Telling | undefined): Choice[] {
  return [
    {
      id: 'both',
      text: `Both are silent on ${pronoun(claim.name ?? '')}`,
      misconception: 'both-for-one',
      why: telling
        ? `Both are on ${facts.dossier.happening}, but ${facts.name(facts.outletOf(telling) ?? 'article')} has ${pronoun(claim.name ?? '')}, in paragraph ${paragraphOf(telling.at)}.`
        : 'The remark is made about one of them, and the other is not in it.',
    },
    {
      id: 'neither',
      text: `Neither is silent on ${pronoun(claim.name ?? '')}`,
      misconception: 'silence-for-omission',
      why: 'The remark is short and easily missed, but it is made about one of the two.',
    },
  ]
}

const explanation = (facts: Facts, at: string): string =>
  `Paragraph ${at.split('.')[0]} says so outright. Had ${facts.dossier.source.name} merely been silent, that would prove nothing.`
