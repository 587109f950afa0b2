/** How hard a question is, in a word: by its prior, or by how readers do. */
export type DifficultyWord = 'easy' | 'middling' | 'hard'

/** Below the first a prior is easy, from the second on hard. Priors run from about 0.15 to 0.65, because none is sure to be either. */
export const difficultyBounds = { middling: 0.35, hard: 0.55 } as const

/** The prior difficulty of an item in a word. */
export function priorWord(difficulty: number): DifficultyWord {
  if (difficulty < difficultyBounds.middling) return 'easy'
  return difficulty < difficultyBounds.hard ? 'middling' : 'hard'
}
