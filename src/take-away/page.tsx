import { type FormatId, formats } from '../exports/formats.ts'
import type { ExportQuestion, ExportSet } from '../exports/model.ts'
import { fitting } from '../exports/too-long.ts'
import { paperAddresses, takeAwayAddresses } from '../http/addresses.ts'
import { lastEdition, lengths, type Quiz } from '../questions/model.ts'
import type { StoryPicture } from '../stories/picture.ts'
import { Document } from '../ui/document.tsx'
import { Section } from '../ui/section.tsx'
import { StoryTitle } from '../ui/story-title.tsx'
import { takeAwayText as words } from './text.ts'

type Props = {
  quiz: Quiz
  set: ExportSet
  url: string
  /** Whether the address asks for this version, whichever is the present one. */
  isPinned: boolean
} & StoryPicture

/** Which questions, and a file of them for each place; for people what the API’s exports are for programs. */
export const TakeAwayPage = ({ quiz, set, url, isPinned, picture }: Props) => {
  const { id, title } = quiz.dossier
  const version = isPinned ? quiz.version : undefined
  return (
    <Document
      title={words.title}
      description={words.standfirst}
      url={url}
      canonical={new URL(takeAwayAddresses.page(id), url).href}
      picture={picture}
      story={{ id, title }}
      style="take-away.css"
    >
      <p class="label">
        <StoryTitle title={title} />
      </p>
      <h1>{words.title}</h1>
      <p class="standfirst">{words.standfirst}</p>
      <Choice set={set} all={quiz.bank.length} version={version} />
      <Section id="places" heading={words.placesOf(set.part)}>
        <p>{words.article}</p>
        <div class="places">
          {/* The keys are the formats. */}
          {(Object.keys(formats) as FormatId[])
            .filter((format) => set.form || !formats[format].frames)
            .map((format) => (
              <Place format={format} set={set} version={version} />
            ))}
        </div>
      </Section>
      {set.form && (
        <Section id="paper" class="on-paper" heading={words.paper}>
          <p>{words.paperHint}</p>
          <p class="actions">
            <a class="button second" href={paperAddresses.print(id, { ...set.form, ...(version && { version }) })}>
              {words.print}
            </a>
          </p>
        </Section>
      )}
      <Section id="questions" heading={words.questions}>
        <ol class="taken">
          {set.questions.map((question) => (
            <Question question={question} brief={set.form === undefined} />
          ))}
        </ol>
      </Section>
    </Document>
  )
}

type ChoiceProps = { set: ExportSet; all: number; version: string | undefined }

/** Which edition, of how many questions; without script too. */
const Choice = ({ set: { quiz, form }, all, version }: ChoiceProps) => (
  <form class="choice" action={takeAwayAddresses.page(quiz)}>
    {version !== undefined && <input type="hidden" name="version" value={version} />}
    <fieldset>
      <legend>{words.length}</legend>
      <div class="lengths">
        {lengths.map((length) => (
          <label class="tap">
            <input type="radio" name="length" value={`${length}`} checked={length === (form?.length ?? 10)} /> {length}
          </label>
        ))}
      </div>
    </fieldset>
    <label class="edition">
      {words.edition(lastEdition)}
      <input type="number" name="edition" min="1" max={`${lastEdition}`} value={`${form?.edition ?? 1}`} required />
    </label>
    <p class="actions">
      <button class="button second" type="submit">
        {words.show}
      </button>
      {form && (
        <a class="tap" href={takeAwayAddresses.page(quiz, { version })}>
          {words.all(all)}
        </a>
      )}
    </p>
  </form>
)

type PlaceProps = { format: FormatId; set: ExportSet; version: string | undefined }

/** A place: what will happen, what does not come along, and the file. */
const Place = ({ format, set, version }: PlaceProps) => {
  const { name, file, how, loses, itself } = words.places[format]
  const { set: left, tooLong } = fitting(formats[format].limits, set)
  const out = new Set(tooLong.map(({ number }) => number))
  const [count, of] = [left.questions.length, set.questions.length]
  const href = takeAwayAddresses.file(set.quiz, format, { ...set.form, version, fitting: out.size > 0 })
  return (
    <section class="panel" aria-labelledby={`place-${format}`}>
      <h3 id={`place-${format}`}>{name}</h3>
      <p>{how}</p>
      {loses && <p class="loss">{loses}</p>}
      {out.size > 0 && <p class="loss">{words.outOf(name, formats[format].limits ?? {}, [...out])}</p>}
      <p class="actions">
        {count > 0 && (
          <a class="button" href={href} download>
            {words.download(file, itself ? '' : ` for ${name}`, count, of)}
          </a>
        )}
      </p>
    </section>
  )
}

/** A question with its options, the right one said in words; of the whole bank only what is asked. */
const Question = ({
  question: { number, statement, stem, options },
  brief,
}: {
  question: ExportQuestion
  brief: boolean
}) => (
  <li value={`${number}`}>
    {statement && <p class="weighed">{statement}</p>}
    <p class="stem">{stem}</p>
    {!brief && (
      <details>
        <summary class="tap">{words.options}</summary>
        <ul>
          {options.map(({ text, correct }) => (
            <li>
              {text}
              {correct && <b> ({words.right})</b>}
            </li>
          ))}
        </ul>
      </details>
    )}
  </li>
)
