import { addresses, paperAddresses, takeAwayAddresses } from '../../http/addresses.ts'
import { lengths } from '../../questions/model.ts'
import type { Entry } from '../../stories/model.ts'
import { Document } from '../../ui/document.tsx'
import { StoryTitle } from '../../ui/story-title.tsx'
import { takeAwayText } from '../../ui/take-away-text.ts'
import { answersShown } from '../protocol/model.ts'
import { StartKey } from '../view/start-key.tsx'
import { watchText } from '../view/text.ts'
import { HowItGoes } from './how-it-goes.tsx'
import { startText } from './start-text.ts'

type Props = {
  stories: readonly Entry[]
  /** The cards of the one story, where its topics are chosen. */
  cards?: readonly { id: string; title: string }[]
  url: string
  deleted: boolean
  /** Whether this site lets only those start a class who have its key. */
  needsKey: boolean
}

/** Where a teacher starts a session. Everything except the story has a good default. */
export const StartPage = ({ stories, cards, url, deleted, needsKey }: Props) => (
  <Document
    title={watchText.start}
    description={startText.standfirst}
    url={url}
    style="class.css"
    promise={watchText.promise}
  >
    <h1>{watchText.start}</h1>
    <p class="standfirst">{startText.standfirst}</p>
    {deleted && (
      <p class="notice" role="status">
        {startText.deletedNow}
      </p>
    )}
    <HowItGoes />
    <form class="setup" method="post" action={addresses.classStart()}>
      <fieldset>
        <legend>{startText.story}</legend>
        <div class="stories">
          {stories.map(({ id, tagline, title, standfirst }, i) => (
            <label class="panel">
              <input type="radio" name="quiz" value={id} checked={i === 0} />
              <span>
                <span class="label">{tagline}</span>
                <b>
                  <StoryTitle title={title} />
                </b>
                <span class="fine">{standfirst}</span>
              </span>
            </label>
          ))}
        </div>
        {!cards &&
          stories.map(({ id, title }) => (
            <p>
              <a class="tap" href={addresses.classStart(id)}>
                {stories.length > 1 ? startText.topicsOf(title) : startText.chooseTopics}
              </a>
            </p>
          ))}
      </fieldset>
      {cards && <Topics cards={cards} />}
      <fieldset>
        <legend>{startText.length}</legend>
        <div class="picks">
          {lengths.map((length) => (
            <Radio name="length" value={`${length}`} checked={length === 5} words={`${length}`} />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{startText.pace}</legend>
        <div class="picks">
          {(['teacher', 'own'] as const).map((pace) => (
            <Radio name="pace" value={pace} checked={pace === 'teacher'} words={startText.paces[pace]} />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend>{startText.answers}</legend>
        <div class="picks">
          {answersShown.map((when) => (
            <label class="tap">
              <input type="radio" name="answers" value={when} checked={when === 'each'} />
              <span>
                <b>{startText.answersShown[when].name}</b> <span class="fine">{startText.answersShown[when].hint}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      <p>{startText.noExam}</p>
      <p class="fine">{startText.unjoined}</p>
      {needsKey && <StartKey />}
      <button class="button main" type="submit">
        {startText.start}
      </button>
      <MoreOptions topics={cards !== undefined} />
    </form>
    {stories.map(({ id, title }) => (
      <p>
        <a class="tap" href={takeAwayAddresses.page(id)}>
          {stories.length > 1 ? startText.takeAwayOf(title) : takeAwayText}
        </a>
      </p>
    ))}
    <p>
      <a class="tap" href={addresses.enterCode()}>
        {startText.join}
      </a>
    </p>
    {stories.slice(0, 1).map(({ id }) => (
      <p>
        <a class="tap" href={paperAddresses.print(id, { edition: 1, length: 10 })}>
          {startText.paper}
        </a>
      </p>
    ))}
  </Document>
)

const Topics = ({ cards }: { cards: readonly { id: string; title: string }[] }) => (
  <fieldset>
    <legend>{startText.topics}</legend>
    <p class="fine">{startText.topicsHint}</p>
    <div class="picks">
      {cards.map(({ id, title }) => (
        <label class="tap">
          <input type="checkbox" name={`card-${id}`} /> {title}
        </label>
      ))}
    </div>
  </fieldset>
)

const MoreOptions = ({ topics }: { topics: boolean }) => (
  <details class="options">
    <summary class="tap">{startText.more}</summary>
    <fieldset>
      <legend class="label">{startText.timer}</legend>
      {(['off', 'soft', 'hard'] as const).map((kind) => (
        <Radio name="timer" value={kind} checked={kind === 'off'} words={startText.timers[kind]} />
      ))}
      <NumberField name="seconds" words={startText.seconds} value={60} min={5} max={3600} />
    </fieldset>
    <NumberField name="discussionSeconds" words={startText.discussion} value={120} min={10} max={3600} />
    <label class="number">
      <span>{startText.finishBy}</span>
      <input name="finishBy" type="date" aria-describedby="finish" />
      <span id="finish" class="fine">
        {startText.finishByHint}
      </span>
    </label>
    {!topics && (
      <label class="number">
        <span>{startText.edition}</span>
        <input name="edition" type="number" min="1" aria-describedby="edition" />
        <span id="edition" class="fine">
          {startText.editionHint}
        </span>
      </label>
    )}
    {Object.entries(startText.switches).map(([name, words]) => (
      <label class="tap">
        <input type="checkbox" name={name} checked={name === 'closeEarly'} /> {words}
      </label>
    ))}
  </details>
)

type RadioProps = { name: string; value: string; checked: boolean; words: string }

const Radio = ({ name, value, checked, words }: RadioProps) => (
  <label class="tap">
    <input type="radio" name={name} value={value} checked={checked} /> {words}
  </label>
)

type NumberProps = { name: string; words: string; value: number; min: number; max: number }

const NumberField = ({ name, words, value, min, max }: NumberProps) => (
  <label class="number">
    <span>{words}</span>
    <input name={name} type="number" value={`${value}`} min={`${min}`} max={`${max}`} required />
  </label>
)
