import type { Dossier } from '../../dossier/model.ts'
import { paperAddresses } from '../../http/addresses.ts'
import type { Print } from '../../paper/request.ts'
import { isAsked } from '../../paper/sheets.ts'
import type { Edition } from '../../questions/model.ts'
import { Document } from '../../ui/document.tsx'
import { StartKey } from '../view/start-key.tsx'
import { watchText } from '../view/text.ts'
import { type Fault, mostStrips, type Row } from './read-strips.ts'
import { answersText } from './text.ts'

export type PageProps = {
  dossier: Dossier
  edition: Edition
  print: Print
  rows: readonly Row[]
  /** What is wrong with which rows; an empty list where no answer was typed. */
  faults?: readonly Fault[]
  /** Whether this site lets only those start a class who have its key. */
  needsKey: boolean
}

/** One table for the letters of all strips, or a file that has them. */
export const AnswersPage = ({ dossier, edition, print: { versions }, rows, faults, needsKey }: PageProps) => {
  const here = paperAddresses.answers(dossier.id, { ...edition, versions })
  const length = edition.questions.filter(isAsked).length
  const more = Math.min(mostStrips, rows.length * 2)
  return (
    <Document
      title={answersText.title}
      story={{ id: dossier.id, title: dossier.title }}
      style="paper-class.css"
      promise={watchText.promise}
    >
      <h1>{answersText.title}</h1>
      <p class="standfirst">{answersText.standfirst(edition.edition, length)}</p>
      {faults && <Faults faults={faults} rows={rows} />}
      <form method="post" action={here} enctype="multipart/form-data">
        <p id="how">
          {answersText.how(length)}
          {edition.questions.length > length && ` ${answersText.before(edition.questions.length)}`}
        </p>
        <fieldset class="strips-of">
          <legend>{answersText.table}</legend>
          <section class="wide" tabindex={0} aria-label={answersText.table}>
            <table class="strips">
              <thead>
                <tr>
                  <th scope="col">{answersText.number}</th>
                  <th scope="col">{answersText.version}</th>
                  <th scope="col">{answersText.answers}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row, i) => (
                  <StripRow
                    row={row}
                    at={i + 1}
                    versions={versions}
                    length={length}
                    wrong={faults?.some((fault) => fault.row === i) ?? false}
                  />
                ))}
              </tbody>
            </table>
          </section>
          {more > rows.length && (
            <p>
              <a class="tap" href={`${here}&pupils=${more}`}>
                {answersText.more(more)}
              </a>
            </p>
          )}
          <p class="from-file">
            <label>
              <span>{answersText.file}</span>
              <input type="file" name="table" accept=".csv,.tsv,.txt,text/csv" aria-describedby="file" />
            </label>
          </p>
        </fieldset>
        <p class="fine" id="file">
          {answersText.fileHint(length)}
        </p>
        <p class="fine">{answersText.names}</p>
        {needsKey && <StartKey />}
        <p class="actions">
          <button type="submit" class="button">
            {answersText.send}
          </button>
          <a class="button second" href={paperAddresses.print(dossier.id, { ...edition, versions })}>
            {answersText.back}
          </a>
        </p>
      </form>
    </Document>
  )
}

type RowProps = { row: Row; at: number; versions: readonly string[]; length: number; wrong: boolean }

const StripRow = ({ row, at, versions, length, wrong }: RowProps) => (
  <tr id={`row-${at}`}>
    <td>
      <input
        name={`number-${at}`}
        value={row.number}
        inputmode="numeric"
        size={3}
        maxlength={3}
        autocomplete="off"
        aria-label={answersText.numberOf(at)}
      />
    </td>
    <td>
      <select name={`sheet-${at}`} aria-label={answersText.versionOf(at)}>
        {versions.map((letter) => (
          <option value={letter} selected={letter === row.version.trim().toUpperCase()}>
            {letter}
          </option>
        ))}
      </select>
    </td>
    <td>
      <input
        class="letters"
        name={`answers-${at}`}
        value={row.answers}
        size={length + 2}
        maxlength={60}
        autocomplete="off"
        autocapitalize="characters"
        spellcheck={false}
        aria-label={answersText.answersOf(at)}
        aria-describedby={wrong ? `how fault-${at}` : 'how'}
        aria-invalid={wrong ? 'true' : undefined}
      />
    </td>
  </tr>
)

const Faults = ({ faults, rows }: { faults: readonly Fault[]; rows: readonly Row[] }) => (
  <div class="notice" role="alert">
    {faults.length === 0 ? (
      <p>{answersText.none}</p>
    ) : (
      <>
        <p>{answersText.wrong}</p>
        <ul>
          {[...Map.groupBy(faults, ({ row }) => row)].map(([row, all]) => (
            <li id={`fault-${row + 1}`}>
              {rows[row] && <a href={`#row-${row + 1}`}>{answersText.strip(rows[row].number)}</a>}{' '}
              {all.map((fault) => answersText.fault(fault)).join(' ')}
            </li>
          ))}
        </ul>
      </>
    )}
  </div>
)
