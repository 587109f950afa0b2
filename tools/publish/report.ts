import type { Published } from './publish.ts'

/** What became of each story, a line each. */
export const reportOf = (published: readonly Published[]): string[] => published.map(lineOf)

function lineOf({ id, version, was, outcome, isWithdrawn, unsigned = 0 }: Published): string {
  if (outcome === 'unchanged') return `${id}: ${version} is published already.`
  const hidden = isWithdrawn ? ' The story is withdrawn: readers have it once the desk gives it back.' : ''
  if (outcome === 'published') return `${id}: ${version} is published${was ? `; before it was ${was}` : ''}.${hidden}`
  if (outcome === 'unsigned')
    return `${id}: nothing is changed. Every question must be signed, and ${unsigned} ${unsigned === 1 ? 'is' : 'are'} not. Publish it at the desk, where what is new can be signed: /desk/${id}/publish`
  if (outcome === 'misdated')
    return `${id}: nothing is changed. A new correction is dated before the story was first published, or after today.`
  return `${id}: nothing is changed, because somebody else has published ${was} meanwhile. Look at it, then publish again.`
}
