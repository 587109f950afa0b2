import type { ReportPoll } from '../protocol/report.ts'
import { VotesTable } from '../view/votes-table.tsx'
import { reportText } from './text.ts'

/** What the class chose where nothing was right or wrong. */
export const Polls = ({ polls }: { polls: readonly ReportPoll[] }) => (
  <section>
    <h2>{reportText.polls}</h2>
    {polls.map(({ stem, options, answered }) => (
      <section class="asked">
        <h3>{stem}</h3>
        <VotesTable
          options={options.map(({ text }) => ({ id: text, text, key: false }))}
          rounds={[
            { round: 1, answered, counts: Object.fromEntries(options.map(({ text, chosen }) => [text, chosen])) },
          ]}
        />
      </section>
    ))}
  </section>
)
