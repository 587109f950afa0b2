import type { Dossier } from '../../dossier/model.ts'
import { hashOf } from '../../http/hash.ts'
import { priorWord } from '../../questions/difficulty.ts'
import type { Finding, Item, Quiz } from '../../questions/model.ts'
import { inOrder } from '../../questions/version.ts'
import type { Signature } from '../store.ts'
import type { WholeBank } from './whole.ts'

/** Where a question stands: `changed` was signed in other words than it has now. */
export const states = ['unsigned', 'changed', 'signed', 'withdrawn'] as const
export type State = (typeof states)[number]

/** A question as the desk lists it. */
export type Row = {
  item: Item
  state: State
  signature?: Signature
  /** Why it is withdrawn, and whether that was done here: otherwise the story’s file says so, or its whole family is. */
  withdrawal?: { reason: string; here: boolean; family: boolean }
  findings: readonly Finding[]
  /** The hash of its words, which a signature is for. */
  worded: string
}

/** Every question of a story, what is withdrawn included, in the bank’s order. */
export async function rowsOf(
  quiz: Quiz,
  whole: WholeBank,
  signatures: ReadonlyMap<string, Signature>,
): Promise<readonly Row[]> {
  const asked = new Map(quiz.bank.map((item) => [item.id, item]))
  const gone = whole.bank.filter((item) => !asked.has(item.id) && withdrawalOf(quiz, item))
  const order = new Map(whole.bank.map(({ id }, place) => [id, place]))
  const items = [...quiz.bank, ...gone].sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
  return Promise.all(
    items.map(async (item) => {
      const worded = await wordedOf(item)
      const signature = signatures.get(item.id)
      const withdrawal = asked.has(item.id) ? undefined : withdrawalOf(quiz, item)
      return {
        item,
        worded,
        state: withdrawal ? 'withdrawn' : stateOf(signature, worded),
        ...(signature && { signature }),
        ...(withdrawal && { withdrawal }),
        findings: (withdrawal ? whole.findings : quiz.findings)[item.id] ?? [],
      } satisfies Row
    }),
  )
}

/** Withdrawals of questions that the story does not make any more; they stay, so that earlier versions do not ask these again. */
export const unmadeIn = ({ dossier }: Quiz, { bank }: WholeBank): Dossier['withdrawn'] =>
  dossier.withdrawn.filter(({ item }) => item !== undefined && !bank.some(({ id }) => id === item))

/** Everything of a question that an editor signs: what it asks and says, and what it rests on. */
export function wordedOf(item: Item): Promise<string> {
  const { statement, stem, options, explanation, source } = inOrder(item)
  return hashOf(JSON.stringify([statement, stem, options, explanation, source]))
}

function stateOf(signature: Signature | undefined, worded: string): State {
  if (!signature) return 'unsigned'
  return signature.worded === worded ? 'signed' : 'changed'
}

function withdrawalOf({ dossier }: Quiz, { id, family }: Item): Row['withdrawal'] {
  const found = dossier.withdrawn.find((one) => one.item === id || one.family === family)
  return found && { reason: found.reason, here: found.desk !== undefined, family: found.item === undefined }
}

/** What the list can be narrowed by, and what it is narrowed to; a name that is left out narrows nothing. */
export const filterNames = [
  'state',
  'kind',
  'claim',
  'paragraph',
  'skill',
  'difficulty',
  'findings',
  'account',
] as const
export type FilterName = (typeof filterNames)[number]
export type Filter = Partial<Record<FilterName, string>>

export function readFilter(query: Record<string, string | undefined>): Filter {
  return Object.fromEntries(filterNames.flatMap((name) => (query[name] ? [[name, query[name]]] : [])))
}

/** The filter as the query of an address; the same filter gives the same query. */
export const queryOf = (filter: Filter): string =>
  new URLSearchParams(filterNames.flatMap((name) => (filter[name] ? [[name, filter[name]]] : []))).toString()

/** The rows that the filter leaves. */
export const matching = (rows: readonly Row[], filter: Filter): Row[] =>
  rows.filter((row) =>
    filterNames.every((name) => filter[name] === undefined || valuesOf(row)[name].includes(filter[name])),
  )

/** What a row can be found under. */
export function valuesOf({ item, state, findings }: Row): Record<FilterName, string[]> {
  return {
    state: [state],
    kind: [item.family],
    claim: [...new Set([...item.source.map(({ claim }) => claim), ...item.states])],
    paragraph: [...new Set(item.source.map(({ paragraph }) => String(paragraph)))],
    skill: [item.skill],
    difficulty: [priorWord(item.difficulty)],
    findings: findings.length > 0 ? ['any', ...new Set(findings.map(({ rule }) => rule))] : ['none'],
    account: [item.account ?? 'none'],
  }
}

/** For each name, the values that occur, in their order of appearance. */
export const choicesIn = (rows: readonly Row[]): Record<FilterName, string[]> =>
  Object.fromEntries(
    filterNames.map((name) => [name, [...new Set(rows.flatMap((row) => valuesOf(row)[name]))]]),
    // One for each name of the list.
  ) as Record<FilterName, string[]>
