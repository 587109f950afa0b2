// How English says that somebody says something.

const regular = `accuse acknowledge add admit affirm allege announce answer argue ask assert assure blame boast call
  caution claim comment compare complain concede conclude confirm contend contest criticise criticize
  declare demand denounce deny describe dismiss emphasize emphasise explain hint imply insinuate
  insist joke label maintain mention mock note observe pledge post praise predict promise proclaim
  propose reaffirm recall reiterate remark reply report respond reveal state stress suggest testify
  tweet underline urge vow voice warn welcome`

const irregular: Record<string, string> = {
  say: 'says said saying',
  tell: 'tells told telling',
  quote: 'quotes quoted quoting',
  cite: 'cites cited citing',
  write: 'writes wrote writing written',
  speak: 'speaks spoke speaking spoken',
  read: 'reads reading',
  admit: 'admits admitted admitting',
  put: 'puts putting',
  find: 'finds found finding',
}

/** The reporting verb that a word is a form of, if it is one. */
export const reportingVerb = (word: string): string | undefined => forms.get(word)

/** The verbs that pass somebody else’s words on: "quoted Xi as", "cites a clerk as". */
export const passesOn = (verb: string): boolean => verb === 'quote' || verb === 'cite'

/** The verbs that leave the conclusion to the reader. */
export const onlyImplies = (verb: string): boolean => /^(imply|hint|insinuate)$/.test(verb)

/** Nouns for what somebody holds, before "that": "the Russian posture that …". */
export const isStance = (word: string): boolean =>
  /^(argument|assertion|belief|claim|conclusion|contention|line|position|posture|stance|statement|view|warning)$/.test(
    word,
  )

/** What an article says of a report that leaves something out; what is left out follows. */
export const silence =
  /\b(?:without (?:a )?mention(?:ing)?(?: of)?|(?:did|does) not mention|didn[’']t mention|ma(?:de|kes) no mention of|(?:failed|fails) to mention|left out|leaves out|omit(?:s|ted|ting)|(?:said|says|saying) nothing (?:of|about)|(?:was|is|stayed|remained) silent (?:on|about)|mention(?:s|ed) no)\s+([^.;,“”]+)/

const forms = new Map(
  [...regular.split(/\s+/).map((verb) => [verb, regularForms(verb)] as const), ...Object.entries(irregular)].flatMap(
    ([verb, all]) => [verb, ...all.split(' ')].map((form) => [form, verb] as const),
  ),
)

function regularForms(verb: string): string {
  if (verb.endsWith('e')) return `${verb}s ${verb}d ${verb.slice(0, -1)}ing`
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies ${verb.slice(0, -1)}ied ${verb}ing`
  return `${verb}${/(sh|ss|ch)$/.test(verb) ? 'es' : 's'} ${verb}ed ${verb}ing`
}
