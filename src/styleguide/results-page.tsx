import { Bar, Columns } from '../results/pages/chart.tsx'
import { statsText } from '../results/pages/text.ts'
import { Guide } from './guide.tsx'
import { Specimen } from './specimen.tsx'

const scores = [1, 4, 9, 16, 22, 14].map((count, score) => ({ label: `${score}`, count }))

/** The charts of the results. */
export const ResultsGuidePage = () => (
  <Guide part="results">
    <h2>Results</h2>
    <Specimen name="Empty; fewer than ten">
      <p class="standfirst">{statsText.empty}</p>
      <p class="standfirst">{statsText.few(3)}</p>
    </Specimen>
    <Specimen name="Columns, and the same as a table">
      <div class="charts">
        <section>
          <Columns columns={scores} head={['Right', 'Readers']} />
        </section>
      </div>
    </Specimen>
    <Specimen name="Question: distractor, key">
      <section class="asked-question">
        <ul class="bare">
          {[
            { share: 0.28, key: false },
            { share: 0.61, key: true },
          ].map(({ share, key }) => (
            <li class={key ? 'key' : undefined}>
              <span class="words">{key ? <strong>The answer</strong> : null} What readers chose</span>
              <span class="share">{Math.round(share * 100)}%</span>
              <Bar share={share} />
            </li>
          ))}
        </ul>
      </section>
    </Specimen>
  </Guide>
)
