import type { Dossier } from '../dossier/model.ts'
import { addresses } from '../http/addresses.ts'
import { CardSheet } from '../quiz/card-sheet.tsx'
import type { StoryPicture } from '../stories/picture.ts'
import { ButtonLink } from '../ui/button-link.tsx'
import { Document } from '../ui/document.tsx'
import { Section } from '../ui/section.tsx'
import { text } from '../ui/text.ts'
import { reviewText } from './text.ts'

/** Where missed claims come back as new questions; what they are is known to the reader’s device alone. */
export const ReviewPage = ({
  dossier: { id, title },
  url,
  picture,
}: { dossier: Dossier; url: string } & StoryPicture) => (
  <Document
    title={text.review.title}
    description={reviewText.about}
    url={url}
    picture={picture}
    embeddable
    story={{ id, title }}
    style="result.css"
    script="review.js"
  >
    <section
      class="revisit"
      data-quiz={id}
      data-questions={addresses.reviewQuestions(id)}
      data-one={text.review.one}
      data-many={text.review.many}
    >
      <h1>{text.review.title}</h1>
      <p data-is="loading">{reviewText.loading}</p>
      <p data-is="later" hidden>
        {reviewText.later} <span class="when" />.
      </p>
      {(['nothing', 'failed', 'erased'] as const).map((state) => (
        <p data-is={state} hidden>
          {reviewText[state]}
        </p>
      ))}
      <noscript>
        <p>{reviewText.noScript}</p>
      </noscript>
    </section>
    <p class="on">
      <ButtonLink second href={addresses.hub(id)}>
        {reviewText.cards}
      </ButtonLink>
    </p>
    <Section class="tools" id="tools" heading={reviewText.tools} hidden>
      <p>{reviewText.about}</p>
      <p class="actions">
        <button type="button" class="button second export">
          {reviewText.export}
        </button>
        <button type="button" class="button second erase">
          {reviewText.erase}
        </button>
      </p>
    </Section>
    <CardSheet />
  </Document>
)
