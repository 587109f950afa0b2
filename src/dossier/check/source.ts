import { readTelling } from '../facts.ts'
import type { Dossier } from '../model.ts'
import { type ClaimAt, type Context, claimName } from './context.ts'
import type { Finding, Path } from './fault.ts'

// A form of fifteen questions with no kind three times needs about this many claims to draw from.
const fewestClaims = 24

/** Places that the source does not have, and sentences of it that no claim represents. */
export function sourceFaults({ dossier, claims }: Context): Finding[] {
  const { paragraphs } = dossier.source
  const sentences = paragraphs.flatMap((count, i) => Array.from({ length: count }, (_, j) => `${i + 1}.${j + 1}`))
  const named = claims.flatMap(placesOf)
  const untold = sentences.filter((place) => !named.some((one) => one.place === place))
  const absent = named.filter(({ place }) => !sentences.includes(place))
  return [
    ...placeFaults(absent, untold),
    ...untoldFaults(untold),
    ...citeFaults(dossier.source, sentences),
    ...countFaults(claims),
  ]
}

type Named = { place: string; at: Path; claim: string }

function placesOf({ id, path, at, also, silent }: ClaimAt): Named[] {
  return [
    { place: readTelling(at).at, at: [...path, 'at'], claim: id },
    ...also.map((telling, i) => ({ place: readTelling(telling).at, at: [...path, 'also', i], claim: id })),
    ...Object.entries(silent ?? {}).map(([outlet, place]) => ({ place, at: [...path, 'silent', outlet], claim: id })),
  ]
}

/** Several places at once that the source does not have come from a wrong count, not from as many slips. */
function placeFaults(absent: readonly Named[], untold: readonly string[]): Finding[] {
  const places = [...new Set(absent.map(({ place }) => place))]
  if (places.length > 1 && untold.length > 1)
    return [
      {
        at: ['source', 'paragraphs'],
        problem: `The claims name ${inList(places)}, which the source does not have by this count, and none names ${inList(untold)}.`,
        mend: 'Count the sentences of each paragraph again, or correct the places of the claims.',
        touches: ['source', 'some claim', ...absent.map(({ claim }) => claimName(claim))],
        breaks: ['source', 'places', ...absent.map(({ claim }) => claimName(claim))],
      },
    ]
  return absent.map(({ place, at, claim }) => ({
    at,
    problem: `The source has no sentence ${place}.`,
    mend: 'Count again: paragraph, full stop, sentence, both from 1; source.paragraphs has the sentences of each.',
    touches: [`place:${place}`, 'source', claimName(claim)],
    breaks: [`place:${place}`, 'places'],
  }))
}

const inList = (places: readonly string[]): string =>
  places.length > 6 ? `${places.slice(0, 6).join(', ')} and ${places.length - 6} more` : places.join(', ')

function untoldFaults(untold: readonly string[]): Finding[] {
  return untold.map((place) => ({
    at: ['source', 'paragraphs', Number(place.split('.')[0]) - 1],
    problem: `No claim represents sentence ${place} of the source.`,
    mend: 'Add a claim for what it says, with this place in “at” or “also”; if there is no such sentence, correct the count.',
    touches: ['some claim', 'source', 'places', `paragraph:${place.split('.')[0]}`],
    breaks: [`paragraph:${place.split('.')[0]}`],
  }))
}

/** Sentences without a reference, references that no sentence has, and numbers or places that there are not. */
function citeFaults({ references, cites }: Dossier['source'], sentences: readonly string[]): Finding[] {
  const numbers = references.map((_, i) => i + 1)
  const cited = Object.values(cites).flat()
  const strays = Object.entries(cites).filter(
    ([place, list]) => !sentences.includes(place) || list.some((number) => !numbers.includes(number)),
  )
  const bare = numbers.length === 0 ? [] : sentences.filter((place) => cites[place] === undefined)
  return [
    ...strays.map(([place, list]) => ({
      at: ['source', 'cites', place],
      problem: `There is no such sentence, or no such reference: ${place} cites ${list.join(', ')}.`,
      mend: `The references are numbered from 1 to ${numbers.length}, in their order.`,
      touches: ['source', `place:${place}`],
      breaks: ['cites'],
    })),
    ...(bare.length === 0
      ? []
      : [
          {
            at: ['source', 'cites'],
            problem: `No reference is given for ${inList(bare)}.`,
            mend: 'Add the numbers of the references on which each sentence rests.',
            touches: ['source', 'cites'],
          },
        ]),
    ...numbers
      .filter((number) => !cited.includes(number))
      .map((number) => ({
        at: ['source', 'references', number - 1],
        problem: `No sentence rests on reference ${number}.`,
        mend: 'Name it in “cites” for the sentences that rest on it, or take it out.',
        touches: ['source', 'cites'],
      })),
  ]
}

function countFaults(claims: readonly ClaimAt[]): Finding[] {
  if (claims.length >= fewestClaims) return []
  return [
    {
      at: ['topics'],
      problem: `There are ${claims.length} claims; a dossier needs ${fewestClaims}.`,
      mend: 'Split what the source says into single claims.',
      touches: ['some claim'],
    },
  ]
}
