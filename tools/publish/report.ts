import type { Published } from './publish.ts'

/** What became of each story, a line each. */
export const reportOf = (published: readonly Published[]): string[] => published.map(lineOf)

function lineOf({ id, version, was, outcome }: Published): string {
  if (outcome === 'unchanged') return `${id}: ${version} is published already.`
  if (outcome === 'published') return `${id}: ${version} is published${was ? `; before it was ${was}` : ''}.`
  return `${id}: nothing is changed, because somebody else has published ${was} meanwhile. Look at it, then publish again.`
}
