import pictures from '../../.build/scores.json'
import type { Dossier } from '../dossier/model.ts'
import { text } from '../ui/text.ts'

/** The picture of a score for link previews, as the build has drawn it; empty for a story that it has not. */
export function scorePicture({ id, title }: Dossier, right: number, of: number) {
  const folder = (pictures as Record<string, string>)[id]
  if (folder === undefined) return {}
  return { picture: { href: `${folder}/${right}-of-${of}.png`, alt: text.result.pictureOf(right, of, title) } }
}
