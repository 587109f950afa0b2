import * as v from 'valibot'
import { type Fault, folded } from './check/fault.ts'
import { lenient } from './check/lenient.ts'
import { shapeFault } from './check/shape.ts'
import { check, findings } from './check.ts'
import { type Dossier, dossierSchema } from './model.ts'

/** A dossier of sound shape is given even where its sense is not. */
type Loaded = { ok: true; dossier: Dossier } | { ok: false; faults: Fault[]; dossier?: Dossier }

/** Reads a dossier from what its file says: sound in shape and in sense, or its faults of both kinds, one for each cause. */
export function load(said: unknown, families: readonly string[]): Loaded {
  const read = v.safeParse(dossierSchema, said)
  if (read.success) {
    const faults = check(read.output, families)
    return faults.length === 0 ? { ok: true, dossier: read.output } : { ok: false, faults, dossier: read.output }
  }
  const shape = read.issues
    .map((issue) => shapeFault(issue, dossierSchema, said))
    // A part that is misspelled explains the part that is missing.
    .sort((a, b) => Number(b.problem.includes('no part')) - Number(a.problem.includes('no part')))
  // It has the shape by construction, whatever was said.
  const dossier = lenient(dossierSchema, said) as Dossier
  return { ok: false, faults: folded([...shape, ...findings(dossier, families)]) }
}
