import type { Dossier } from '../dossier/model.ts'
import { editionSet } from '../exports/export-set.ts'
import { quizData } from '../exports/structured-data.ts'
import { paperAddresses } from '../http/addresses.ts'
import { type Edition, lastEdition, lengths } from '../questions/model.ts'
import { outletsOf } from '../quiz/quoted.ts'
import type { StoryPicture } from '../stories/picture.ts'
import { ButtonLink } from '../ui/button-link.tsx'
import { Document } from '../ui/document.tsx'
import { Key } from './key.tsx'
import type { Print } from './request.ts'
import { type Letter, letters, printed, type Sheet, sheetOf } from './sheets.ts'
import { paperText } from './text.ts'
import { Worksheet } from './worksheet.tsx'

type Props = {
  dossier: Dossier
  edition: Edition
  print: Print
  url: string
  /** Whether the edition’s version is not the present one. */
  older: boolean
} & StoryPicture

/** What to print, and the sheets as they come out of the printer. */
export const PrintPage = ({ dossier, edition, print, url, older, picture }: Props) => {
  const [first = 'A', ...rest] = print.versions
  const sheet = (letter: Letter) => printed(sheetOf(edition, letter))
  const sheets: [Sheet, ...Sheet[]] = [sheet(first), ...rest.map(sheet)]
  const withdrawn = edition.questions.length - sheets[0].questions.length
  const online = new URL(paperAddresses.online(dossier.id, edition), url).href
  return (
    <Document
      title={paperText.title}
      description={paperText.about(dossier.title)}
      url={url}
      picture={picture}
      story={{ id: dossier.id, title: dossier.title }}
      structured={quizData(editionSet({ dossier, version: edition.version }, edition, url), url)}
      style="print.css"
      script="print.js"
    >
      <div class="choosing">
        <h1>{paperText.title}</h1>
        <p class="standfirst">{paperText.standfirst}</p>
        {older && <p class="notice">{paperText.older}</p>}
        {withdrawn > 0 && <p class="notice">{paperText.withdrawn(withdrawn)}</p>}
        <Choices dossier={dossier} edition={edition} print={print} older={older} />
        <p>{paperText.typeInHint}</p>
        <p class="actions">
          <ButtonLink second href={paperAddresses.answers(dossier.id, { ...edition, versions: print.versions })}>
            {paperText.typeIn}
          </ButtonLink>
        </p>
      </div>
      <section class={print.large ? 'sheets large' : 'sheets'} aria-label={paperText.preview}>
        {sheets.map((sheet) => (
          <Worksheet
            dossier={dossier}
            edition={edition.edition}
            sheet={sheet}
            outlets={outletsOf(dossier)}
            online={online}
          />
        ))}
        <Key dossier={dossier} edition={edition.edition} sheets={sheets} />
      </section>
    </Document>
  )
}

type ChoicesProps = Pick<Props, 'dossier' | 'edition' | 'print' | 'older'>

const Choices = ({ dossier, edition, print, older }: ChoicesProps) => (
  <form action={paperAddresses.print(dossier.id)}>
    <fieldset class="fields">
      <legend class="label">{paperText.choose}</legend>
      {older && <input type="hidden" name="version" value={edition.version} />}
      <label>
        {paperText.edition}
        <input name="edition" type="number" min="1" max={`${lastEdition}`} value={`${edition.edition}`} required />
      </label>
      <Select name="length" words={paperText.length} chosen={`${edition.length}`} options={lengths.map(String)} />
      <Select
        name="versions"
        words={paperText.versions}
        chosen={print.versions.join()}
        options={withChosen(print.versions)}
      />
      <Select
        name="size"
        words={paperText.size}
        chosen={print.large ? 'large' : 'usual'}
        options={Object.keys(paperText.sizes)}
        names={paperText.sizes}
      />
    </fieldset>
    <p class="fine">{paperText.versionsHint}</p>
    <p class="actions">
      <button type="submit" class="button second">
        {paperText.show}
      </button>
      <button type="button" class="button" data-print hidden>
        {paperText.print}
      </button>
    </p>
    <p class="fine">{paperText.howToPrint}</p>
  </form>
)

/** The first one, two, three or four versions, and what was asked for if it is none of these. */
function withChosen(chosen: readonly Letter[]): string[] {
  const usual = letters.map((_, i) => letters.slice(0, i + 1).join())
  return [...new Set([...usual, chosen.join()])]
}

type SelectProps = {
  name: string
  words: string
  chosen: string
  options: readonly string[]
  names?: Record<string, string>
}

const Select = ({ name, words, chosen, options, names = {} }: SelectProps) => (
  <label>
    {words}
    <select name={name}>
      {options.map((option) => (
        <option value={option} selected={option === chosen}>
          {names[option] ?? option.replaceAll(',', ', ')}
        </option>
      ))}
    </select>
  </label>
)
