import * as yaml from 'yaml'
import { limits, readDossier } from '../../authoring/read-dossier.ts'
import type { Dossier } from '../../dossier/model.ts'
import type { Quiz } from '../../questions/model.ts'
import { prove } from '../../questions/proof.ts'
import { datesOf, misdated } from '../../stories/dates.ts'
import { keepingDesk } from '../../stories/desk-changes.ts'
import type { Signature } from '../store.ts'
import { differencesBetween, type StoryDifferences } from '../stories/differences.ts'
import { nameVersion } from '../stories/name-version.ts'
import type { DeskStory } from '../stories/stories.ts'
import { countUnsigned, type Worded, wordedIn } from './unsigned.ts'

/** A version that could be published, with what an editor has to see first. */
export type Prepared = {
  quiz: Quiz
  differences: StoryDifferences
  /** Its questions that are new, or that ask or say something else than before or rest on something else; each with the hash of its words. */
  fresh: readonly Worded[]
  /** How many of its questions nobody has signed as they are worded in it. */
  unsigned: number
  /** Questions that solver or lint object to, by the first objection; they are not in the bank. */
  blocked: { id: string; why: string }[]
}

/** What a text is published over: the present version, or nothing where the story is new. */
export type Basis = { id: string; present: DeskStory | null }

/** Its faults are lines: file and line, place, problem and mend. */
export type Preparation = { ok: true; prepared: Prepared } | { ok: false; faults: string[] }

/** Reads, checks and proves what an editor has written, as `npm run story -- publish` does, and sets it beside the present version. */
export async function prepare(
  { id, present }: Basis,
  text: string,
  signatures: ReadonlyMap<string, Signature>,
  now: string,
): Promise<Preparation> {
  const read = readDossier(`${id}.yaml`, text)
  if ('faults' in read) return { ok: false, faults: read.faults }
  const before = present?.quiz ?? null
  const dossier = (before && keepingDesk(read.dossier, before.dossier)) ?? read.dossier
  // A new story appears now.
  const published = present ? datesOf(present.entry, []).published : now
  const late = misdated(dossier.corrections ?? [], before?.dossier.corrections ?? [], { published, now })
  if (late)
    return {
      ok: false,
      faults: [`${id}.yaml: the correction of ${late.date} is dated before the story appeared, or after today.`],
    }
  const { bank, findings, blocked } = prove(dossier)
  if (bank.length > limits.items)
    return {
      ok: false,
      faults: [`${id}.yaml: it makes ${bank.length} questions; a story may have ${limits.items}.`],
    }
  const quiz = await nameVersion(dossier, bank, findings)
  const [old, after] = await Promise.all([wordedIn(before?.bank ?? []), wordedIn(bank)])
  const known = new Map(old.map(({ item, worded }) => [item.id, worded]))
  return {
    ok: true,
    prepared: {
      quiz,
      differences: differencesBetween(before ?? quiz, quiz),
      // By what a signature is for, so that whatever has to be signed again can be.
      fresh: after.filter(({ item, worded }) => known.get(item.id) !== worded),
      unsigned: countUnsigned(after, signatures),
      blocked: blocked.map(({ item, by, findings }) => ({ id: item.id, why: findings[0]?.detail ?? by })),
    },
  }
}

/** A dossier as the text of a file; what a file’s author wrote beside it, such as comments, is not in it. */
export const asText = (dossier: Dossier): string => yaml.stringify(dossier, { lineWidth: 120 })
