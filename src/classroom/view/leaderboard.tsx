import type { Leaderboard } from '../protocol/model.ts'
import { viewText } from './text.ts'

type Props = { leaderboard: Leaderboard; level?: 'h1' | 'h2' }

/** Who has the most points, while the host shows it. */
export const LeaderboardView = ({ leaderboard, level: Level = 'h2' }: Props) => (
  <section class="board" aria-labelledby="board">
    <Level id="board">{viewText.leaderboard}</Level>
    {leaderboard.length === 0 && <p>{viewText.noPoints}</p>}
    <ol class="bare">
      {leaderboard.map(({ rank, nickname, points }) => (
        <li>
          <span class="rank">{rank}</span> <span>{nickname}</span> <span class="figure">{viewText.points(points)}</span>
        </li>
      ))}
    </ol>
  </section>
)
