export const difficulties = ['easy', 'medium', 'hard'] as const

/** The prior difficulty of an item in a word. Priors run from about 0.15 to 0.65, because none is sure to be easy or hard. */
export const difficultyWord = (difficulty: number): (typeof difficulties)[number] =>
  difficulty < 0.35 ? 'easy' : difficulty < 0.5 ? 'medium' : 'hard'
