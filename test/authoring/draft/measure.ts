import * as v from 'valibot'
import { parseDocument } from 'yaml'
import { sentencesOf } from '../../../src/authoring/draft/sentences.ts'
import { unconfirmed } from '../../../src/authoring/unconfirmed.ts'
import { unmarked } from '../../../src/dossier/marks.ts'
import { dossierSchema } from '../../../src/dossier/model.ts'

type Claim = { id: string; at: string; text: string; quote?: string }
type Entry = { id: string; name: string }
type Drafted = {
  source: { paragraphs: number[] }
  people: Entry[]
  outlets: Entry[]
  organisations: Entry[]
  places: Entry[]
  accounts: { outlets: string[] }[]
  topics: { claims: Claim[] }[]
}

/** A draft as a test reads it. */
export function readDraft(yaml: string) {
  const document = parseDocument(yaml)
  // The draft writes these parts by construction; the schema is asked below.
  const drafted = document.toJS() as Drafted
  const claims = drafted.topics.flatMap((topic) => topic.claims)
  const marked = unconfirmed(document).map(({ at }) => at.join(' '))
  const read = v.safeParse(dossierSchema, drafted)
  const faults = (read.issues ?? []).map(({ path = [] }) => path.map(({ key }) => key).join(' '))
  return {
    drafted,
    claims,
    errors: document.errors,
    marked,
    /** Faults in shape that stand where nothing is marked as a guess. */
    unmarkedFaults: faults.filter((fault) => !marked.some((at) => fault === at || fault.startsWith(`${at} `))),
    /** Whether a quotation is drafted in this place with these sources; `same` compares the words. */
    has: (place: string, chain: string, same: (words: string) => boolean): boolean => {
      const at = [place, ...(chain ? [chain] : [])].join(', ')
      const quotes = claims
        .filter((claim) => claim.at === at)
        .flatMap(({ quote }) => (quote === undefined ? [] : [quote]))
      // What is too long for one quotation is drafted in parts, cut at commas.
      return [...quotes, quotes.join(', ')].some(same)
    },
  }
}

/** What the draft of an article leaves out and what it adds, sentence by sentence. */
export function against(article: string, { drafted, claims }: ReturnType<typeof readDraft>) {
  const sentences = sentencesOf(article)
  const places = drafted.source.paragraphs.flatMap((count, i) =>
    Array.from({ length: count }, (_, j) => `${i + 1}.${j + 1}`),
  )
  const placeOf = ({ at }: Claim) => at.split(', ')[0]
  const names = [drafted.people, drafted.outlets, drafted.organisations, drafted.places].flat().map(({ name }) => name)
  return {
    unrepresented: places.filter((place) => !claims.some((claim) => placeOf(claim) === place)),
    withoutSentence: claims.filter((claim) => {
      const sentence = sentences.find(({ place }) => place === placeOf(claim))
      return !sentence || !bare(sentence.text).includes(bare(unmarked(claim.text)))
    }),
    inventedNames: names.filter(
      (name) =>
        !bare(name.replace(/^the /, ''))
          .split(' ')
          .every((word) => bare(article).includes(word)),
    ),
  }
}

const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
