import type { Report } from '../protocol/report.ts'

/** Those who first chose one option of a question and last another. */
export type Move = { from: string; to: string; nicknames: string[] }

/** Who changed their answer to a question between their first vote and their last, the most frequent change first. */
export function movesOf({ pupils }: Pick<Report, 'pupils'>, item: number): Move[] {
  const moves = new Map<string, Move>()
  for (const { nickname, answers } of pupils) {
    const [from, to] = [answers[item]?.at(0)?.option, answers[item]?.at(-1)?.option]
    if (from === undefined || to === undefined || from === to) continue
    const move = moves.get(`${from} ${to}`) ?? { from, to, nicknames: [] }
    moves.set(`${from} ${to}`, { ...move, nicknames: [...move.nicknames, nickname] })
  }
  return [...moves.values()].sort((a, b) => b.nicknames.length - a.nicknames.length)
}
