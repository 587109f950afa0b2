import { readTelling } from '../facts.ts'
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
  return [...placeFaults(absent, untold), ...untoldFaults(untold), ...countFaults(claims)]
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
