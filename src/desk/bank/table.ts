import { factsOf } from '../../dossier/facts.ts'
import type { Dossier } from '../../dossier/model.ts'
import { csv } from '../../http/csv-table.ts'
import { priorWord } from '../../questions/difficulty.ts'
import type { Row } from './model.ts'

const header = [
  'item',
  'state',
  'signed_by',
  'signed_at',
  'withdrawn_because',
  'kind',
  'skill',
  'difficulty',
  'account',
  'statement',
  'stem',
  'key',
  'wrong_1',
  'wrong_2',
  'wrong_3',
  'why_wrong_1',
  'why_wrong_2',
  'why_wrong_3',
  'explanation',
  'paragraphs',
  'claims',
  'sentences',
  'chains',
  'findings',
]

/** Every question with all that an editor weighs, a row each. */
export function bankTable(dossier: Dossier, rows: readonly Row[], separator: ',' | ';'): string {
  const facts = factsOf(dossier)
  const lines = rows.map(({ item, state, signature, withdrawal, findings }) => {
    const [key, ...wrong] = item.options
    const claims = [...new Set(item.source.map(({ claim }) => claim))]
    const nth = (i: number) => wrong[i]
    return [
      item.id,
      state,
      signature?.who ?? null,
      signature?.at ?? null,
      withdrawal?.reason ?? null,
      item.family,
      item.skill,
      priorWord(item.difficulty),
      item.account ?? null,
      item.statement ?? null,
      item.stem,
      key?.text ?? null,
      ...[0, 1, 2].map((i) => nth(i)?.text ?? null),
      ...[0, 1, 2].map((i) => nth(i)?.feedback ?? null),
      item.explanation,
      [...new Set(item.source.map(({ paragraph }) => paragraph))].join(' '),
      claims.join(' '),
      claims.map((claim) => facts.claim(claim).plain).join(' | '),
      item.source.map(({ chain }) => chain.join(' → ')).join(' | '),
      findings.map(({ rule, detail }) => `${rule}: ${detail}`).join(' | '),
    ]
  })
  return csv(header, lines, separator)
}
