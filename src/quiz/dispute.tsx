import { addresses } from '../http/addresses.ts'
import { quizText } from './text.ts'

/** The quiet way to dispute a question; filled from the page’s one template when it is opened. Needs script. */
export const Dispute = () => (
  <details class="dispute">
    <summary class="tap">{quizText.dispute.open}</summary>
  </details>
)

/** What every dispute of a page is filled with, and where it is sent. */
export const DisputeTemplate = ({ quiz, version }: { quiz: string; version: string }) => (
  <template
    id="dispute"
    data-address={addresses.api.disputes(quiz)}
    data-version={version}
    data-sent={quizText.dispute.sent}
    data-failed={quizText.dispute.failed}
  >
    <fieldset>
      <legend>{quizText.dispute.why}</legend>
      {Object.entries(quizText.dispute.reasons).map(([reason, words]) => (
        <button type="button" class="button second" value={reason}>
          {words}
        </button>
      ))}
    </fieldset>
    <p role="status" />
  </template>
)
