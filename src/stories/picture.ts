import type { Entry } from './model.ts'

/** The widest picture of a story, for link previews; empty where none has been made. */
export function storyPicture({ title, pictures }: Pick<Entry, 'title' | 'pictures'>): StoryPicture {
  const [widest] = pictures ?? []
  return widest ? { picture: { href: widest.path, alt: title } } : {}
}

/** What a page takes of it. */
export type StoryPicture = { picture?: { href: string; alt: string } | undefined }
