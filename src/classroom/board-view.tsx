import type { Leaderboard } from './model.ts'
import { roomText } from './text.ts'

/** Who has most points, while the host shows it. */
export const Board = ({ leaderboard }: { leaderboard: Leaderboard }) => (
  <section class="board" aria-labelledby="board">
    <h2 id="board">{roomText.leaderboard}</h2>
    <ol class="bare">
      {leaderboard.map(({ rank, nickname, points }) => (
        <li>
          <span class="rank">{rank}</span> <span>{nickname}</span> <span class="figure">{roomText.points(points)}</span>
        </li>
      ))}
    </ol>
  </section>
)
