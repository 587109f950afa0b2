import type { Dossier } from '../../dossier/model.ts'
import { addresses } from '../../http/addresses.ts'
import { meanShare } from '../../results/pages/view.ts'
import type { Tally } from '../../results/statistics/tally.ts'
import { Section } from '../../ui/section.tsx'
import { deskAddresses } from '../addresses.ts'
import { DeskDocument } from '../document.tsx'
import { FormKey } from '../form-key.tsx'
import { Notice } from '../notice.tsx'
import { Table } from '../table.tsx'
import { deskText } from '../text.ts'
import type { Classes } from './classes.ts'
import type { ItemResult } from './model.ts'

const words = deskText.results

type Props = {
  dossier: Dossier
  version: string
  /** Every version that is kept, the latest first. */
  versions: readonly string[]
  tally: Tally
  items: readonly ItemResult[]
  classes: Classes
  /** Whether the story is withdrawn, so that readers’ addresses of its results are gone. */
  isWithdrawn: boolean
  formKey: string
  notice?: string | undefined
}

/** How readers did in one version, what they object to, and which keys they make doubtful. */
export const ResultsPage = ({ dossier: { id, title }, version, versions, tally, items, ...more }: Props) => {
  const { classes, isWithdrawn, formKey, notice } = more
  const objected = items.filter(({ open }) => open > 0)
  const alarmed = items.filter(({ alarms }) => alarms.length > 0)
  const answered = items.filter(({ answers }) => answers > 0)
  const mean = meanShare(tally.scores)
  return (
    <DeskDocument title={words.title} story={{ id, title, at: 'results' }} formKey={formKey}>
      <h1>{words.title}</h1>
      <Notice notice={notice} />
      <p class="standfirst">
        {words.plays(tally.attempts)}
        {mean !== null && ` · ${deskText.list.score(mean)}`}
      </p>
      <Versions {...{ id, version, versions }} />
      <Section id="objections" heading={words.objections}>
        {objected.length === 0 && <p>{words.noObjections}</p>}
        {objected.map((one) => (
          <Objected quiz={id} result={one} {...{ version, formKey }} />
        ))}
      </Section>
      <Section id="alarms" heading={words.alarms}>
        {alarmed.length === 0 && <p>{words.noAlarms}</p>}
        {alarmed.map((one) => (
          <div class="evidence">
            <h3>
              <a href={deskAddresses.item(id, one.item.id)}>{askedIn(one)}</a>
            </h3>
            <ul>
              {one.alarms.map((alarm) => (
                <li>{words.alarm[alarm]}</li>
              ))}
            </ul>
            <Chosen result={one} />
          </div>
        ))}
      </Section>
      {answered.length > 0 && (
        <Section id="items" heading={words.items}>
          <Figures quiz={id} items={answered} />
        </Section>
      )}
      <Section id="classes" heading={words.classes}>
        <p class="measure">
          {words.classesHeld(classes.sessions, classes.people)}{' '}
          {classes.right === null ? classes.sessions > 0 && words.tooFewClasses : words.classesRight(classes.right)}
        </p>
      </Section>
      <p class="actions">
        {!isWithdrawn && (
          <a class="tap" href={`${addresses.api.statsTable(id)}?version=${version}`} download>
            {words.table}
          </a>
        )}
        <a class="tap" href={deskAddresses.resultsTable(id, version)} download>
          {words.itemTable}
        </a>
      </p>
    </DeskDocument>
  )
}

const Versions = ({ id, version, versions }: { id: string; version: string; versions: readonly string[] }) => (
  <nav class="actions" aria-label={words.version}>
    {versions.map((one) => (
      <a
        class="tap"
        href={deskAddresses.results(id, one)}
        aria-current={one === version ? 'page' : undefined}
        aria-label={`${words.version} ${one}`}
      >
        <code>{one}</code>
      </a>
    ))}
  </nav>
)

const askedIn = ({ item: { statement = '', stem } }: ItemResult): string => [statement, stem].filter(Boolean).join(' ')

type ObjectedProps = { quiz: string; version: string; result: ItemResult; formKey: string }

/** What readers object to, with the question, and the two answers: it stands, or it goes. */
const Objected = ({ quiz, version, result, formKey }: ObjectedProps) => (
  <div class="evidence">
    <h3>
      <a href={deskAddresses.item(quiz, result.item.id)}>{askedIn(result)}</a>
    </h3>
    <p>
      {words.open(result.open)}{' '}
      {Object.entries(result.objections)
        .map(([reason, count]) => words.reason(reason, count))
        .join(' · ')}
    </p>
    <Chosen result={result} />
    <form method="post" action={deskAddresses.results(quiz, version)} class="actions">
      <FormKey formKey={formKey} />
      <input type="hidden" name="item" value={result.item.id} />
      <button class="button" type="submit">
        {words.stands}
      </button>
      <a class="button second" href={deskAddresses.item(quiz, result.item.id)}>
        {words.look}
      </a>
    </form>
  </div>
)

const Chosen = ({ result: { options } }: { result: ItemResult }) => (
  <ul class="bare">
    {options.map(({ text, correct, share }) => (
      <li>
        {correct ? <strong>{words.key(text)}</strong> : text}
        {share !== null && ` · ${deskText.percent(share)}`}
      </li>
    ))}
  </ul>
)

const Figures = ({ quiz, items }: { quiz: string; items: readonly ItemResult[] }) => (
  <Table label={words.figures} head={words.head}>
    {items.map(({ item, answers, facility, discrimination }) => (
      <tr>
        <th scope="row">
          <a href={deskAddresses.item(quiz, item.id)}>{item.id}</a>
        </th>
        <td>{deskText.whole(answers)}</td>
        <td>{facility === null ? words.tooFew : deskText.percent(facility)}</td>
        <td>{discrimination === null ? words.tooFew : discrimination.toFixed(2)}</td>
      </tr>
    ))}
  </Table>
)
