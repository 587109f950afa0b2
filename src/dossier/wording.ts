import { type Facts, possessive, reportOf, type Telling, type Told } from './facts.ts'

/** First letter in upper case, past an opening quotation mark. */
export const capital = (text: string): string =>
  text.replace(/^(\W*)(\p{Ll})/u, (_, mark, letter) => mark + letter.toUpperCase())

/** A sentence as it goes on after a colon: its “The” in lower case, unless it belongs to a name, “The Epoch Times”. */
export const continued = ({ dossier }: Facts, text: string): string =>
  dossier.outlets.some(({ name }) => name.startsWith('The ') && text.startsWith(name))
    ? text
    : text.replace(/^(The|It|They)(?= )/, (word) => word.toLowerCase())

/** The words between typographic quotation marks. */
export const quoted = (words: string): string => `“${words}”`

/**
 * A whole sentence without its full stop that says who states a claim, through whom, and what it is: no layer of who
 * says so is lost, and what was implied stays implied. `says` puts another clause in the claim’s place.
 */
export function attributed(facts: Facts, claim: Told, telling: Telling = claim.telling, says = claim.plain): string {
  const [outlet, voice] = [facts.outletOf(telling), facts.voiceOf(telling)]
  const source = facts.dossier.source.name
  if (voice === 'article') return `${capital(source)} itself says that ${says}`
  if (outlet === undefined) return capital(`${possessive(facts.name(voice))} position, ${source} says, is that ${says}`)
  const by = facts.outlet(outlet)
  if (telling.implied) return `${capital(source)} says that ${reportOf(by)} implied that ${says}`
  const reports = by.kind === 'statement' ? 'said' : 'reported'
  const doing = telling.quote === undefined ? undefined : gerundOf(facts, voice, says)
  if (doing !== undefined) return capital(`${by.name} quoted ${spoken(facts, voice)} ${doing}`)
  if (voice === outlet || tellsOf(facts, voice, says))
    return capital(`${by.name} ${reports} that ${ofOneself(facts, by.name, says)}`)
  const passes = telling.quote === undefined ? 'reported' : 'quoted'
  return capital(`${by.name} ${passes} ${spoken(facts, voice)} as saying that ${says}`)
}

/** "Xi supported the plan", told of Xi, as "as supporting the plan"; undefined for a clause of another make. */
function gerundOf(facts: Facts, voice: string, says: string): string | undefined {
  const [, verb, rest] = says.startsWith(`${spoken(facts, voice)} `)
    ? (/^(\w+)ed (.+)$/.exec(says.slice(spoken(facts, voice).length + 1)) ?? [])
    : []
  // Nobody speaks of mentioning: “quoted Xi on …”.
  if (verb === 'mention') return `on ${rest}`
  return verb === undefined ? undefined : `as ${verb}ing ${rest}`
}

/** A clause that somebody says of himself or herself, with the pronoun in the name’s place. */
function ofOneself(facts: Facts, name: string, says: string): string {
  const pronoun = facts.dossier.people.find(({ short }) => short === name)?.pronoun
  return pronoun !== undefined && says.startsWith(`${name} `) ? `${pronoun}${says.slice(name.length)}` : says
}

/** The name by which somebody is called on later mention. */
export const spoken = (facts: Facts, id: string): string =>
  facts.dossier.people.find((person) => person.id === id)?.short ?? facts.name(id)

/** Whether a clause tells of its own speaker ("Xi encouraged …"), so that "Xi said that" before it would say too much. */
function tellsOf(facts: Facts, voice: string, says: string): boolean {
  return says.startsWith(`${spoken(facts, voice)} `) || says.startsWith(`${facts.name(voice)} `)
}
