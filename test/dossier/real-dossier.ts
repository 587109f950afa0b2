import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { check } from '../../src/dossier/check.ts'
import { load } from '../../src/dossier/load.ts'
import type { Claim, Dossier } from '../../src/dossier/model.ts'
import { families as asked } from '../../src/questions/families.ts'

export const families = [...asked.map(({ id }) => id), 'speaker', 'value']

const first = load(parse(readFileSync('quizzes/xi-putin-call.yaml', 'utf8')), families)
const second = load(parse(readFileSync('test/stories/ferry-call.yaml', 'utf8')), families)

/** The first story as its file has it, free to be changed. */
export const realDossier = (): Dossier => sound(first)

/** The invented story, likewise. */
export const secondDossier = (): Dossier => sound(second)

function sound(loaded: typeof first): Dossier {
  if (!loaded.ok) throw new Error(loaded.faults.map(({ problem }) => problem).join('\n'))
  return structuredClone(loaded.dossier)
}

/** The entry of a list with this id. */
export function entry<T extends { id: string }>(list: readonly T[], id: string): T {
  const found = list.find((one) => one.id === id)
  if (!found) throw new Error(`There is no “${id}” to plant a fault in.`)
  return found
}

/** The claim with this id, whatever its topic. */
export const claim = (dossier: Dossier, id: string): Claim =>
  entry(
    dossier.topics.flatMap((topic) => topic.claims),
    id,
  )

/** Makes a fault in a dossier. */
export type Plant = (d: Dossier) => unknown

export const about =
  (list: 'people' | 'outlets' | 'organisations' | 'places', id: string, said: string) => (d: Dossier) =>
    Object.assign(entry<{ id: string }>(d[list], id), { about: said })
export const in_ =
  (id: string, parts: Partial<Claim>): Plant =>
  (d) =>
    Object.assign(claim(d, id), parts)

/** What the check finds after that. */
export function checked(plant: Plant, dossier = realDossier()) {
  plant(dossier)
  return check(dossier, families)
}

export const says = (dossier: Dossier, said: string) => Object.assign(entry(dossier.cards, 'who'), { says: said })
