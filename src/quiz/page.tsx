import type { Dossier } from '../dossier/model.ts'
import { addresses } from '../http/addresses.ts'
import { minutesToAnswer } from '../questions/minutes.ts'
import type { Edition } from '../questions/model.ts'
import type { Changes } from '../stories/changes.ts'
import type { StoryPicture } from '../stories/picture.ts'
import { Document } from '../ui/document.tsx'
import { StoryTitle } from '../ui/story-title.tsx'
import { CardSheet } from './card-sheet.tsx'
import { QuizForm } from './form.tsx'
import { OlderVersion } from './older-version.tsx'
import { scorePicture } from './score-pictures.ts'
import { quizText } from './text.ts'

type Props = {
  dossier: Dossier
  edition: Edition
  url: string
  /** What has changed since the edition’s version, where it is not the present one. */
  changes: Changes | null
  /** The folder of this story’s pictures of scores. */
  scores: string | undefined
  /** The id under which the form is counted, however often it is sent; only a page for one reader without script has it. */
  attempt?: string
  /** How many questions the friend had right who sent the link. */
  friend?: number
} & StoryPicture

/** A whole quiz in one page: a form without script, one question at a time with it. */
export const QuizPage = ({ dossier, edition, url, picture, changes, scores, attempt, friend }: Props) => (
  <Document
    title={quizText.title(dossier.title)}
    description={quizText.about(dossier.title, edition.length)}
    url={url}
    picture={picture}
    {...(friend !== undefined && scorePicture(scores, dossier.title, friend, edition.length))}
    embeddable
    style="quiz.css"
    script="quiz.js"
    inline
    {...(!attempt && {
      withoutScript: addresses.quizWithoutScript(dossier.id, edition, changes ? edition.version : undefined),
    })}
  >
    <header class="top">
      <h1>
        <a class="tap" href={addresses.hub(dossier.id)}>
          <StoryTitle title={dossier.title} />
        </a>
      </h1>
      <p>
        {friend === undefined
          ? quizText.edition(edition.edition, edition.length)
          : quizText.friend(friend, edition.length)}{' '}
        · {quizText.estimate(minutesToAnswer(edition.questions))}
      </p>
    </header>
    <OlderVersion quiz={dossier.id} form={edition} changes={changes} />
    <QuizForm dossier={dossier} edition={edition} deferred="quiz-deferred.js" {...(attempt && { attempt })} />
    <CardSheet />
  </Document>
)
