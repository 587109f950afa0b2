import { factsOf, paragraphOf, type Told } from '../../dossier/facts.ts'
import type { Dossier } from '../../dossier/model.ts'
import type { Item, Misconception, SourceReference } from '../../questions/model.ts'
import { referenceTo } from '../../questions/reference.ts'

/** A claim as the desk sets it beside a question. */
export type Evidence = {
  id: string
  /** Its sentence, without marks. */
  sentence: string
  /** Every place in which the article gives it, and who passes it on. */
  tellings: (SourceReference & { at: string })[]
  /** Outlets that, as the article says, did not mention it, and where it says so. */
  silent: { outlet: string; at: string }[]
}

/** One option, and why it is what it is. */
export type Verdict = { id: string; text: string; correct: boolean; why: string; misconception?: Misconception }

/** What else the article tells in a paragraph that a question rests on. */
export type Paragraph = { number: number; claims: { id: string; at: string; sentence: string; chain: string[] }[] }

/** What a question rests on: its claims, the paragraphs they stand in, the claims of its wrong answers, and a reason for each option. */
export function evidenceFor(dossier: Dossier, { source, states, options, explanation }: Item) {
  const facts = factsOf(dossier)
  const evidence = (id: string): Evidence => {
    const claim = facts.claim(id)
    return {
      id,
      sentence: claim.plain,
      tellings: claim.tellings.map((telling) => ({ ...referenceTo(facts, id, telling), at: telling.at })),
      silent: Object.entries(claim.silent ?? {}).map(([outlet, at]) => ({ outlet: facts.name(outlet), at })),
    }
  }
  const known = (ids: readonly string[]): Evidence[] =>
    [...new Set(ids)].filter((id) => facts.claims.some((claim) => claim.id === id)).map(evidence)
  const numbers = [...new Set(source.map(({ paragraph }) => paragraph))].sort((a, b) => a - b)
  return {
    claims: known(source.map(({ claim }) => claim)),
    stated: known(states.filter((id) => source.every(({ claim }) => claim !== id))),
    paragraphs: numbers.map((number) => paragraph(facts.claims, number, (id) => facts.name(id))),
    options: options.map(
      ({ id, text, correct, feedback, misconception }): Verdict => ({
        id,
        text,
        correct,
        why: correct ? explanation : feedback,
        ...(misconception && { misconception }),
      }),
    ),
  }
}

const paragraph = (claims: readonly Told[], number: number, name: (id: string) => string): Paragraph => ({
  number,
  claims: claims
    .flatMap(({ id, plain, tellings }) =>
      tellings
        .filter(({ at }) => paragraphOf(at) === number)
        .map(({ at, by }) => ({ id, at, sentence: plain, chain: by.map(name) })),
    )
    .sort((a, b) => a.at.localeCompare(b.at, 'en', { numeric: true })),
})
