import { type Facts, possessive, type Told } from '../../dossier/facts.ts'
import { capital, quoted, spoken } from '../../dossier/wording.ts'
import { countryOf, isOnOwnCountry } from '../countries.ts'
import type { Choice, Draft, Family } from '../family.ts'
import { draw, shuffled } from '../random.ts'
import { inParagraph, oneOf, sentence, teller } from '../wording.ts'
import { told } from './told.ts'

/** "How do these words reach the article?" Who said it, and who passed it on. */
export const chain: Family = {
  id: 'chain',
  skill: 'attribution',
  prior: 0.5,
  drafts: (facts) => facts.claims.flatMap((claim) => draftOf(facts, claim)),
}

function draftOf(facts: Facts, claim: Told): Draft[] {
  const { telling, also, arguable } = claim
  const [outlet, voice] = [facts.outletOf(telling), facts.voiceOf(telling)]
  if (telling.by.length !== 2 || outlet === undefined || also.length > 0 || arguable) return []
  const words = telling.quote !== undefined ? (claim.phrases[0] ?? telling.quote) : undefined
  if (words !== undefined && words.split(' ').length > 7) return []
  if (words !== undefined && isUnnamed(facts, voice)) return ofUnnamed(facts, claim, outlet, words)
  const rival = rivalOf(facts, claim, outlet)
  const stranger = rival && strangerTo(facts, claim, voice, [outlet, rival])
  if (!rival || !stranger) return []
  const { name } = facts.dossier.source
  const way = (through: string, by: string): string =>
    `${spoken(facts, by)} said so, ${teller(facts, through)} reported it`
  const said = (through: string, by: string): string =>
    words === undefined ? way(through, by) : `${spoken(facts, by)} said them, ${teller(facts, through)} reported them`
  const wrong = (id: string, text: string, why: string, misconception: Choice['misconception']): Choice => ({
    id,
    text: capital(text),
    why,
    ...(misconception && { misconception }),
  })
  // A sentence that names its own speaker leaves only the way to be asked after.
  const [these, they] = words === undefined ? ['this was', 'this is'] : ['these words were', 'the words are']
  const names = words === undefined && claim.plain.startsWith(spoken(facts, voice))
  const otherWays = waysBeside(facts, claim, outlet).map(({ id, why }) =>
    wrong(id, said(id, voice), why, 'wrong-outlet'),
  )
  if (names && otherWays.length < 3) return []
  return [
    {
      name: claim.id,
      ...(words === undefined && { statement: sentence(claim.plain) }),
      stem:
        words === undefined
          ? `How does this reach ${name}?`
          : `${capital(quoted(words))}: how do these words reach ${name}?`,
      key: { id: 'key', text: capital(said(outlet, voice)), why: '' },
      pool: names
        ? otherWays
        : [
            wrong(
              'outlet',
              said(rival, voice),
              `${otherWords(facts, rival, voice)}; ${these} reported by ${teller(facts, outlet)}.`,
              'wrong-outlet',
            ),
            wrong(
              'person',
              said(outlet, stranger),
              speaks(facts, stranger)
                ? `${capital(spoken(facts, stranger))} is heard on other matters, but ${they} ${possessive(spoken(facts, voice))}.`
                : standsBehind(facts, outlet, stranger)
                  ? `It is a report from ${possessive(spoken(facts, stranger))} side, but in ${inParagraph(telling)} it quotes ${spoken(facts, voice)}.`
                  : `${capital(spoken(facts, stranger))} is in the story too, but ${inParagraph(telling)} has ${spoken(facts, voice)} say ${words === undefined ? 'it' : 'them'}.`,
              'wrong-person',
            ),
            wrong(
              'both',
              said(rival, stranger),
              standsBehind(facts, rival, stranger)
                ? `${capital(spoken(facts, stranger))} and ${teller(facts, rival)} go together, but ${they} ${possessive(spoken(facts, voice))}, by way of ${teller(facts, outlet)}.`
                : `Both are in the story, but neither is right here: ${they} ${possessive(spoken(facts, voice))}, by way of ${teller(facts, outlet)}.`,
              'wrong-outlet',
            ),
          ],
      truth: ({ id }) => (id === 'key' ? 'true' : 'false'),
      explanation: explanation(facts, claim, outlet, voice, words !== undefined),
      claims: [claim.id],
      fixed: !names,
      account: facts.accountOf(telling)?.id,
    },
  ]
}

/** Words of people without a name: beside them stand others of that kind with their outlet, and the outlet’s own words. */
function ofUnnamed(facts: Facts, claim: Told, outlet: string, words: string): Draft[] {
  const voice = facts.voiceOf(claim.telling)
  const other = unnamedElsewhere(facts, voice, outlet)
  if (!other) return []
  const [who, own, rival] = [spoken(facts, voice), teller(facts, outlet), teller(facts, other.outlet)]
  const way = (by: string, through: string): string =>
    capital(`${spoken(facts, by)} said them, ${through} reported them`)
  return [
    {
      name: claim.id,
      stem: `${capital(quoted(words))}: how do these words reach ${facts.dossier.source.name}?`,
      key: { id: 'key', text: way(voice, own), why: '' },
      pool: [
        {
          id: 'outlet',
          text: way(voice, rival),
          misconception: 'wrong-outlet',
          why: `The speakers are right, but ${rival} is cited on other points; these words were reported by ${own}.`,
        },
        {
          id: 'both',
          text: way(other.voice, rival),
          misconception: 'wrong-person',
          why: `${capital(spoken(facts, other.voice))} is heard by way of ${rival}, but on another point; these words are ${possessive(who)}.`,
        },
        {
          id: 'own',
          text: `${capital(possessive(own))} own words`,
          misconception: 'wrong-person',
          why: `${capital(own)} is the source that is named, but in ${inParagraph(claim.telling)} it passes on what ${who} say.`,
        },
      ],
      truth: ({ id }) => (id === 'key' ? 'true' : 'false'),
      explanation: explanation(facts, claim, outlet, voice, true),
      claims: [claim.id],
      fixed: true,
    },
  ]
}

/** The last of the others without a name who are heard, and by way of whom. */
function unnamedElsewhere(facts: Facts, voice: string, outlet: string): { voice: string; outlet: string } | undefined {
  const ways = facts.claims.map(({ telling }) => ({ voice: facts.voiceOf(telling), outlet: facts.outletOf(telling) }))
  const other = ways.findLast((way) => way.voice !== voice && way.outlet !== outlet && isUnnamed(facts, way.voice))
  return other?.outlet === undefined ? undefined : { voice: other.voice, outlet: other.outlet }
}

/**
 * Other outlets through which a sentence could have come, unrelated to the true one and to each other. Whoever passes on
 * other words of this speaker’s is always among them: it tempts most, and each is then as often wrong as right.
 */
function waysBeside(facts: Facts, claim: Told, outlet: string): { id: string; why: string }[] {
  const { telling } = claim
  const ids = facts.dossier.outlets.map(({ id }) => id).filter((id) => !facts.related(id, outlet) && tells(facts, id))
  const apart = ids.filter((id, i) => ids.slice(i + 1).every((other) => !facts.related(id, other)))
  const voice = facts.voiceOf(telling)
  const [near, far] = [apart.filter((id) => quotes(facts, id, voice)), apart.filter((id) => !quotes(facts, id, voice))]
  const chosen = near.length === 0 ? far : [...near, ...shuffled(far, (id) => id, 'way', telling.at)].slice(0, 3)
  return chosen.map((id) => ({ id, why: whyNotThrough(facts, claim, id) }))
}

function whyNotThrough(facts: Facts, claim: Told, id: string): string {
  const { telling } = claim
  const [name, voice] = [capital(teller(facts, id)), facts.voiceOf(telling)]
  if (facts.related(id, voice))
    return `${name} speaks for ${spoken(facts, voice)}, but ${inParagraph(telling)} names another source.`
  if (quotes(facts, id, voice)) return `${otherWords(facts, id, voice)}, and not for this.`
  const account = facts.accountWith(id)
  if (account)
    return `${name} is a source on ${facts.dossier.happening}, but for other points, such as ${told(facts, account, claim, id)}.`
  const heard = facts.claims.map((claim) => claim.telling).find(({ by }) => by.includes(id) && by.at(-1) !== id)
  const whose = heard ? `${possessive(spoken(facts, facts.voiceOf(heard)))} words` : 'other points'
  return `${name} is one more outlet in the story, but it is cited for ${whose}.`
}

function explanation(facts: Facts, claim: Told, outlet: string, voice: string, quotes: boolean): string {
  const source = facts.dossier.source.name
  const [speaker, paragraph] = [spoken(facts, voice), capital(inParagraph(claim.telling))]
  if (isUnnamed(facts, voice)) return `${paragraph} is two steps from the words, and names nobody who could be asked.`
  if (!facts.isPerson(voice)) return `${paragraph} is two steps from ${speaker}, and does not say who spoke for it.`
  if (quotes)
    return oneOf(
      [
        `${capital(teller(facts, outlet))} and ${source} stand between ${speaker} and the reader (${inParagraph(claim.telling)}). Either could change the words.`,
        `${paragraph} has them from ${teller(facts, outlet)}: two steps from ${speaker}, and perhaps in translation.`,
        `${paragraph} names both, the speaker and the source. A fair report of these words does too.`,
      ],
      'chain',
      claim.id,
    )
  return `${paragraph} does not quote it. The wording is ${possessive(source)}, two steps from ${speaker}.`
}

/** What an outlet has from a speaker instead: “CCTV quotes Xi as well, but on practical cooperation”. */
function otherWords(facts: Facts, outlet: string, voice: string): string {
  const other = facts.claims.find(
    ({ name, telling }) => name !== undefined && telling.by.includes(outlet) && telling.by.at(-1) === voice,
  )
  const [name, speaker] = [capital(teller(facts, outlet)), spoken(facts, voice)]
  if (!quotes(facts, outlet, voice))
    return `The speaker is right, but ${teller(facts, outlet)} is cited on other points`
  return other?.name === undefined
    ? `${name} has ${speaker} say other things`
    : `${name} is cited for ${possessive(speaker)} words as well, but on ${other.name}`
}

/** Whether an outlet speaks for the country that somebody stands for: “the Kremlin’s statement” for Putin’s. */
const standsBehind = (facts: Facts, outlet: string, person: string): boolean => {
  const country = countryOf(facts, person)
  return country !== undefined && facts.related(outlet, country)
}

/** Whether an outlet passes on anything of this speaker’s. */
const quotes = (facts: Facts, outlet: string, voice: string): boolean =>
  facts.claims.some(({ tellings }) => tellings.some(({ by }) => by.includes(outlet) && by.at(-1) === voice))

/** Whether anything is reported as said by somebody. */
const speaks = (facts: Facts, id: string): boolean =>
  facts.claims.some(({ tellings }) => tellings.some(({ by }) => by.at(-1) === id || remarksOf(facts, by.at(-1)) === id))

/** Whose remarks an outlet is: “Pompeo’s remarks” are Pompeo’s. */
const remarksOf = (facts: Facts, id = ''): string | undefined => facts.dossier.outlets.find((one) => one.id === id)?.of

/** Another outlet that could be thought of: the other side’s first, and none that is part of this one. */
function rivalOf(facts: Facts, claim: Told, outlet: string): string | undefined {
  const account = facts.accountOf(claim.telling)
  const ids = facts.dossier.outlets.map(({ id }) => id).filter((id) => !facts.related(id, outlet) && tells(facts, id))
  const other = facts.accounts.find((one) => one !== account)
  const theirs = ids.filter((id) => account && other?.outlets.includes(id))
  return drawn(theirs.length > 0 ? theirs : ids, 'rival', claim.id)
}

/** Whether anything reaches the article through an outlet. */
const tells = (facts: Facts, id: string): boolean =>
  facts.claims.some(({ tellings }) => tellings.some(({ by }) => by.includes(id)))

/** Another speaker of the same sort, unrelated to the true one, and not himself the one who passes it on. */
function strangerTo(facts: Facts, claim: Told, voice: string, through: readonly string[]): string | undefined {
  const people = facts.dossier.people.map(({ id }) => id)
  const governments = facts.dossier.organisations.filter(({ kind }) => kind === 'government').map(({ id }) => id)
  const peers = (facts.isPerson(voice) ? people : governments).filter(
    (id) => !facts.related(id, voice) && through.every((outlet) => facts.outlet(outlet).of !== id),
  )
  // In an account, somebody from the other side tempts more than a colleague of the speaker’s, who alone could say what
  // their country does; elsewhere, who is heard.
  const colleague = claim.telling.quote === undefined && isOnOwnCountry(facts, claim)
  const likely = facts.accountOf(claim.telling)
    ? peers.filter((id) => (countryOf(facts, id) === countryOf(facts, voice)) === colleague)
    : peers.filter((id) => speaks(facts, id))
  return drawn(likely.length > 0 ? likely : peers, 'stranger', claim.id)
}

/** “a senior official”: somebody, but nobody by name. */
const isUnnamed = (facts: Facts, id: string): boolean =>
  facts.dossier.organisations.some((one) => one.id === id && one.kind === 'group')

const drawn = (ids: readonly string[], ...name: string[]): string | undefined =>
  ids[Math.floor(draw(...name) * ids.length)]
