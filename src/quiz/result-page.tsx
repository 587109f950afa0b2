import type { Dossier } from '../dossier/model.ts'
import { addresses, takeAwayAddresses } from '../http/addresses.ts'
import type { Edition } from '../questions/model.ts'
import type { Changes } from '../stories/changes.ts'
import type { StoryPicture } from '../stories/picture.ts'
import { asset } from '../ui/assets.ts'
import { ButtonLink } from '../ui/button-link.tsx'
import { Document } from '../ui/document.tsx'
import { Section } from '../ui/section.tsx'
import { takeAwayText } from '../ui/take-away-text.ts'
import { text } from '../ui/text.ts'
import { DisputeTemplate } from './dispute.tsx'
import { OlderVersion } from './older-version.tsx'
import { ownMap } from './own-map.ts'
import { counted, type Picks } from './picks.ts'
import { AnsweredQuestion, WithdrawnQuestion } from './question.tsx'
import { outletsOf } from './quoted.ts'
import type { ResultView } from './result.ts'
import { Calibration, Kinds, Misconceptions, Placed } from './result-parts.tsx'
import { scorePicture } from './score-pictures.ts'
import { quizText } from './text.ts'

type Props = {
  dossier: Dossier
  edition: Edition
  picks: Picks
  view: ResultView
  url: string
  /** What has changed since the edition’s version, where it is not the present one. */
  changes: Changes | null
  /** That the story is withdrawn, in words; empty where it is not. */
  withdrawn?: string
  /** The folder of this story’s pictures of scores. */
  scores: string | undefined
} & StoryPicture

/** A finished quiz: the score in words, what went well, what to do next, and every question with the reader’s pick. */
export const ResultPage = ({ dossier, edition, picks, view, url, picture, changes, withdrawn, scores }: Props) => (
  <Document
    title={quizText.result.score(view.right, view.of)}
    description={quizText.result.shareText(view.right, view.of, dossier.title)}
    url={url}
    canonical={new URL(addresses.quiz(dossier.id, edition), url).href}
    picture={picture}
    {...scorePicture(scores, dossier.title, view.right, view.of)}
    embeddable
    story={{ id: dossier.id, title: dossier.title }}
    style="result.css"
    script="result.js"
  >
    {withdrawn && <p class="notice">{withdrawn}</p>}
    <OlderVersion quiz={dossier.id} form={edition} changes={withdrawn ? null : changes} />
    <div class="outcome">
      <div>
        <p class="label">{quizText.edition(edition.edition, edition.length)}</p>
        <h1>{quizText.result.score(view.right, view.of)}</h1>
        <p class="standfirst">{view.comment}</p>
        <Misconceptions misconceptions={view.misconceptions} />
        <Onward dossier={dossier} edition={edition} view={view} url={url} />
        <Placed quiz={dossier.id} own={ownMap(dossier, view.questions, view.marks)} />
      </div>
      <div>
        <Kinds kinds={view.bySkill} />
        <Calibration calibration={view.calibration} />
        <Others quiz={dossier.id} edition={edition} right={view.right} />
        <Cards quiz={dossier.id} cards={view.cards} />
        <ReviewOffer quiz={dossier.id} />
      </div>
    </div>
    <EveryQuestion dossier={dossier} edition={edition} picks={picks} />
    <p>
      <a
        class="tap"
        href={takeAwayAddresses.page(dossier.id, { ...edition, version: changes ? edition.version : undefined })}
      >
        {takeAwayText}
      </a>
    </p>
  </Document>
)

type OnwardProps = Omit<Props, 'picks' | 'changes' | 'withdrawn' | 'scores'>

/** What next; the line for a friend is there to be copied by hand too, and its link carries the score. */
const Onward = ({ dossier: { id, title }, edition, view, url }: OnwardProps) => {
  const challenge = new URL(addresses.challenge(id, edition, view.right), url).href
  return (
    <nav class="onward" aria-label={quizText.result.onward}>
      <p class="actions">
        <ButtonLink href={addresses.quiz(id, view.next)}>{quizText.result.newQuestions}</ButtonLink>
        <button type="button" class="button second share" data-copied={quizText.result.copied}>
          {quizText.result.challenge}
        </button>
        <span class="shared" role="status" />
      </p>
      <p class="to-friend">
        <span>{quizText.result.shareText(view.right, view.of, title)}</span> <a href={challenge}>{challenge}</a>
      </p>
    </nav>
  )
}

/** Filled by script once ten readers have answered; its place is reserved from the start, so that nothing moves. */
const Others = ({ quiz, edition, right }: { quiz: string; edition: Edition; right: number }) => (
  <Section
    class="distribution"
    id="distribution"
    heading={quizText.result.others}
    data-stats={addresses.api.stats(quiz)}
    data-version={edition.version}
    data-length={edition.length}
    data-right={right}
  >
    <div class="histogram" aria-hidden="true">
      {Array.from({ length: edition.length + 1 }, (_, score) => (
        <i class={score === right ? 'you' : undefined} data-score={score} />
      ))}
    </div>
    <p class="few">{quizText.result.othersFew}</p>
    <p class="line" hidden data-words={quizText.result.othersScore} />
    <p class="line" hidden>
      {quizText.result.othersOptions}
    </p>
    <a class="tap" href={addresses.stats(quiz)}>
      {quizText.result.allResults}
    </a>
  </Section>
)

/** The part of a result that says what becomes of missed claims; script adds when the next is due, where one is scheduled. */
const ReviewOffer = ({ quiz }: { quiz: string }) => (
  <Section
    class="review"
    id="review"
    heading={quizText.review.heading}
    data-due={asset('review-due.js')}
    data-quiz={quiz}
    data-one={text.review.one}
    data-many={text.review.many}
  >
    <p>{quizText.review.promise}</p>
    <p class="when" data-next={quizText.review.next} />
    <a class="tap" href={addresses.review(quiz)}>
      {quizText.review.manage}
    </a>
  </Section>
)

const Cards = ({ quiz, cards }: { quiz: string; cards: ResultView['cards'] }) =>
  cards.length === 0 ? null : (
    <Section id="misses" heading={quizText.result.cards}>
      <ul class="bare">
        {cards.map(({ id, title }) => (
          <li>
            <a class="tap" href={addresses.card(quiz, id)}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  )

const EveryQuestion = ({ dossier, edition, picks }: Pick<Props, 'dossier' | 'edition' | 'picks'>) => {
  const titles = new Map(dossier.cards.map(({ id, title }) => [id, title]))
  const outlets = outletsOf(dossier)
  const places = new Set(counted(edition.questions, picks).map(([, place]) => place))
  return (
    <section class="every-question" aria-labelledby="every-question">
      <h2 id="every-question">{quizText.result.everyQuestion}</h2>
      <DisputeTemplate quiz={dossier.id} version={edition.version} />
      {edition.questions.map((question, i) => {
        const shown = { question, number: i + 1, length: edition.length, outlets, pick: picks[i] ?? 0 }
        return places.has(i) ? (
          <AnsweredQuestion quiz={dossier.id} titles={titles} {...shown} />
        ) : (
          <WithdrawnQuestion {...shown} />
        )
      })}
    </section>
  )
}
