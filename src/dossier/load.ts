import * as v from 'valibot'
import type { Fault, Path } from './check/fault.ts'
import { lenient } from './check/lenient.ts'
import { shapeFault } from './check/shape.ts'
import { check } from './check.ts'
import { type Dossier, dossierSchema } from './model.ts'

type Loaded = { ok: true; dossier: Dossier } | { ok: false; faults: Fault[] }

/** Reads a dossier from what its file says: sound in shape and in sense, or every fault of both kinds at once. */
export function load(said: unknown, families: readonly string[]): Loaded {
  const read = v.safeParse(dossierSchema, said)
  if (read.success) {
    const faults = check(read.output, families)
    return faults.length === 0 ? { ok: true, dossier: read.output } : { ok: false, faults }
  }
  const shape = read.issues.map(shapeFault)
  // Without a whole list, every further message would mislead.
  if (!hasEveryList(said)) return { ok: false, faults: shape }
  // It has the shape by construction, whatever was said.
  const dossier = lenient(dossierSchema, said) as Dossier
  const sense = check(dossier, families).filter(({ at }) => !shape.some((fault) => within(fault.at, at)))
  return { ok: false, faults: [...shape, ...sense] }
}

/** Whether a place lies in another, or is the same: the outer one has been reported already. */
const within = (outer: Path, inner: Path): boolean => outer.length > 1 && outer.every((key, i) => inner[i] === key)

function hasEveryList(said: unknown): boolean {
  const parts = new Map(typeof said === 'object' && said !== null ? Object.entries(said) : [])
  return Object.entries(dossierSchema.entries).every(
    ([name, schema]) => schema.type !== 'array' || Array.isArray(parts.get(name)),
  )
}
