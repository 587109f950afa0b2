import { articleFaults } from '../../authoring/article.ts'
import { headed } from '../../authoring/headline.ts'
import { examine, type Placed } from '../../authoring/read-dossier.ts'
import { isUnconfirmed } from '../../authoring/unconfirmed.ts'

/** What is still to be done about a draft: what nobody has confirmed, and what the checks object to. */
export type Findings = { guesses: Placed[]; faults: Placed[] }

/** Everything that stands between a draft and its publication, also what compares it with its article. */
export function findingsOf(id: string, text: string, article: string): Findings {
  const read = examine(`${id}.yaml`, text, {
    within: true,
    further: (dossier) => articleFaults(dossier, headed(article).body),
  })
  const found = 'found' in read ? read.found : []
  return {
    guesses: found.filter(isUnconfirmed),
    faults: found.filter((fault) => !isUnconfirmed(fault)),
  }
}

/** What is found in this claim. */
export const findingsAt = ({ guesses, faults }: Findings, topic: number, index: number): Placed[] =>
  [...faults, ...guesses].filter(
    ({ at }) => at[0] === 'topics' && at[1] === topic && at[2] === 'claims' && at[3] === index,
  )
