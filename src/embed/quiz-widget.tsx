import type { Dossier } from '../dossier/model.ts'
import { addresses } from '../http/addresses.ts'
import type { Edition } from '../questions/model.ts'
import { QuizForm } from '../quiz/form.tsx'
import { asset } from '../ui/assets.ts'
import { ButtonLink } from '../ui/button-link.tsx'
import { StoryTitle } from '../ui/story-title.tsx'
import { embedText } from './text.ts'
import { type Frame, WidgetDocument } from './widget-document.tsx'

type Props = {
  dossier: Dossier
  edition: Edition
  /** Where new questions are, for the same frame. */
  next: string
  frame: Frame
}

/** A quiz inside another page: it ends where it is, and what it links to can be read in place. */
export const QuizWidget = ({ dossier, edition, next, frame }: Props) => (
  <WidgetDocument
    {...frame}
    present={frame.present === edition.version ? undefined : frame.present}
    title={embedText.quizTitle(dossier.title)}
    style="embed-quiz.css"
    script="embed-quiz.js"
    data={{
      'data-module': asset('embed-deferred.js'),
      'data-styles': asset('embed-deferred.css'),
      'data-full': addresses.quiz(dossier.id, edition),
      'data-cards': addresses.embed.card(dossier.id, '{card}', `version=${edition.version}`),
    }}
  >
    <h1 class="top">
      <StoryTitle title={dossier.title} />
    </h1>
    <noscript>
      <p>
        <ButtonLink href={frame.page}>{embedText.noScript}</ButtonLink>
      </p>
    </noscript>
    <QuizForm dossier={dossier} edition={edition} next={next} certainty={false} brief />
    <SourcePanel />
    <Turns />
  </WidgetDocument>
)

/** Where sources and cards open in place of the question. */
const SourcePanel = () => (
  <section class="source-panel" hidden aria-labelledby="source-panel" data-failed={embedText.sourcesFailed}>
    <h2 id="source-panel" tabindex={-1}>
      {embedText.sources}
    </h2>
    <div class="words" />
    <p>
      <button type="button" class="button" data-back>
        {embedText.backToQuestion}
      </button>
    </p>
  </section>
)

/** After the finish: one answered question at a time, so that the widget stays as tall as it is. */
const Turns = () => (
  <nav class="turns" hidden aria-label={embedText.turn} data-result={embedText.result}>
    <button type="button" class="button second" data-turn="-1" data-score={embedText.backToScore}>
      {embedText.previous}
    </button>
    <button
      type="button"
      class="button"
      data-turn="1"
      data-first={embedText.seeAnswers}
      data-score={embedText.backToScore}
    >
      {embedText.next}
    </button>
  </nav>
)
