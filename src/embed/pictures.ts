import manifest from '../../.build/pictures.json'

/** A picture of a story, made beforehand; sizes in pixels. */
export type Picture = { path: string; width: number; height: number }

/** The pictures that the build found of a story, widest first. */
export const picturesOf = (quiz: string): Picture[] => (manifest as Record<string, Picture[]>)[quiz] ?? []
