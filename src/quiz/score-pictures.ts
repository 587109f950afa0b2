import { lengths } from '../questions/model.ts'
import { quizText } from './text.ts'

/** The picture of a score for link previews, in the folder that the publisher has drawn; empty where there is none. */
export function scorePicture(folder: string | undefined, title: string, right: number, of: number) {
  if (folder === undefined || !lengths.some((length) => length === of)) return {}
  return { picture: { href: `${folder}/${right}-of-${of}.png`, alt: quizText.result.pictureOf(right, of, title) } }
}
