import { type Document, isCollection, isMap, isNode, isPair, isScalar } from 'yaml'
import type { Fault, Path } from '../dossier/check/fault.ts'

/**
 * What `npm run story -- draft` wrote and nobody has confirmed. The tags are comments on the YAML, no part of the format:
 * a dossier that still has one is a draft, and is not published.
 */
export const unconfirmed = (document: Document): Fault[] => within(document.contents, [])

/** Whether a fault is one of these, and not the checks’. */
export const isUnconfirmed = ({ problem }: Pick<Fault, 'problem'>): boolean =>
  Object.values(messages).some((one) => one.problem === problem)

const messages: Record<string, { problem: string; mend: string }> = {
  '!guess': {
    problem: 'This is a guess of the draft.',
    mend: 'Confirm it or mend it, write what is empty, then take “!guess” off.',
  },
  '!copied': {
    problem: 'This is the article’s own sentence.',
    mend: 'Write it anew in plain words, then take “!copied” off.',
  },
}

function within(node: unknown, at: Path): Fault[] {
  if (!isNode(node)) return []
  const message = messages[node.tag ?? '']
  const own = message ? [{ at, ...message, more: 0 }] : []
  if (isMap(node))
    return [
      ...own,
      ...node.items.flatMap(({ key, value }) =>
        within(value, [...at, isScalar(key) ? String(key.value) : String(key)]),
      ),
    ]
  return isCollection(node)
    ? [...own, ...node.items.flatMap((item, i) => (isPair(item) ? [] : within(item, [...at, i])))]
    : own
}
