import type { Facts } from '../../dossier/facts.ts'
import type { Proposition } from '../../dossier/model.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { attributed, capital } from '../wording.ts'

type Silence = { p: Proposition; outlet: string; claim: string }

const whatStems = [
  (outlet: string) => `What, according to the article, did ${outlet}’s report not mention?`,
  (outlet: string) => `Which subject does the article say went unmentioned in ${outlet}’s report?`,
] as const
const whoStems = [
  (subject: string) => `Whose report, according to the article, did not mention ${subject}?`,
  (subject: string) => `In which report does the article say that ${subject} went unmentioned?`,
] as const

/**
 * What was left out, and by whom? Only from a silence that the article states; that the article does not report a
 * thing is never a reason to ask here.
 */
export const statedOmission: Family = {
  id: 'stated-omission',
  skill: 'omission',
  prior: 0.5,
  drafts: (facts) =>
    silences(facts).flatMap((silence) => [
      ...whatStems.map(what(facts, silence)),
      ...whoStems.map(who(facts, silence)),
    ]),
}

const what =
  (facts: Facts, { p, outlet, claim }: Silence) =>
  (stem: (outlet: string) => string, i: number): Draft => ({
    name: `what-${p.id}-${i + 1}`,
    stem: stem(facts.name(outlet)),
    key: { id: p.id, text: capital(p.subject ?? ''), why: attributed(facts, facts.claim(claim)), proposition: p.id },
    pool: mentioned(facts, outlet),
    truth: ({ id }) =>
      silences(facts).some((s) => s.p.id === id && s.outlet === outlet)
        ? 'true'
        : saidByOutlet(facts, outlet, id)
          ? 'false'
          : 'unknown',
    explanation: attributed(facts, facts.claim(claim)),
    claims: [claim],
  })

const who =
  (facts: Facts, { p, outlet, claim }: Silence) =>
  (stem: (subject: string) => string, i: number): Draft => ({
    name: `who-${p.id}-${i + 1}`,
    stem: stem(p.subject ?? ''),
    key: { id: outlet, text: capital(facts.name(outlet)), why: attributed(facts, facts.claim(claim)) },
    pool: facts.dossier.outlets
      .filter(({ id }) => !facts.overlapping(id, outlet))
      .map(
        ({ id, name }): Choice => ({
          id,
          text: capital(name),
          why: `The article says no such thing of ${name}. ${attributed(facts, facts.claim(claim))}`,
          misconception: 'wrong-outlet',
        }),
      ),
    truth: ({ id }) => (id === outlet ? 'true' : 'false'),
    explanation: attributed(facts, facts.claim(claim)),
    claims: [claim],
  })

function silences(facts: Facts): Silence[] {
  return facts.propositions.flatMap((p) =>
    Object.values(p.silence ?? {}).map(({ outlet, claim }) => ({ p, outlet, claim })),
  )
}

/** Subjects that the same outlet did bring up. */
function mentioned(facts: Facts, outlet: string): Choice[] {
  return facts.propositions.flatMap((p) => {
    const claim = facts.claimsOf(p.id).find((c) => c.chain.includes(outlet))
    if (!claim || !p.subject) return []
    return [
      {
        id: p.id,
        text: capital(p.subject),
        why: `${attributed(facts, claim)} So it was mentioned.`,
        proposition: p.id,
        misconception: 'same-topic',
      } as const,
    ]
  })
}

const saidByOutlet = (facts: Facts, outlet: string, p: string): boolean =>
  facts.claimsOf(p).some((c) => c.chain.includes(outlet))
