import { addresses } from '../../http/addresses.ts'
import { lastEdition, lengths, type Quiz } from '../../questions/model.ts'
import { Document } from '../../ui/document.tsx'
import { watchText } from '../view/text.ts'
import { startText } from './start-text.ts'

type Props = { quizzes: readonly Quiz[]; url: string; deleted: boolean }

/** Where a teacher starts a session. Everything except the story has a good default. */
export const StartPage = ({ quizzes, url, deleted }: Props) => (
  <Document
    title={watchText.start}
    description={startText.standfirst}
    url={url}
    style="classroom.css"
    promise={watchText.promise}
  >
    <h1>{watchText.start}</h1>
    <p class="standfirst">{startText.standfirst}</p>
    {deleted && (
      <p class="notice" role="status">
        {startText.deletedNow}
      </p>
    )}
    <form class="setup" method="post" action={addresses.classStart()}>
      <label>
        <span class="label">{startText.story}</span>
        <select name="quiz">
          {quizzes.map(({ dossier }) => (
            <option value={dossier.id}>{dossier.title}</option>
          ))}
        </select>
      </label>
      <fieldset>
        <legend class="label">{startText.length}</legend>
        <div class="picks">
          {lengths.map((length) => (
            <Radio name="length" value={`${length}`} checked={length === 5} words={`${length}`} />
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend class="label">{startText.pace}</legend>
        {(['teacher', 'own'] as const).map((pace) => (
          <Radio name="pace" value={pace} checked={pace === 'teacher'} words={startText.paces[pace]} />
        ))}
      </fieldset>
      <button class="button" type="submit">
        {startText.start}
      </button>
      <MoreOptions />
    </form>
    <p>
      <a class="tap" href={addresses.enterCode()}>
        {startText.join}
      </a>
    </p>
  </Document>
)

const MoreOptions = () => (
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
      <span>{startText.edition}</span>
      <input name="edition" type="number" min="1" max={`${lastEdition}`} aria-describedby="edition" />
      <span id="edition" class="fine">
        {startText.editionHint}
      </span>
    </label>
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
