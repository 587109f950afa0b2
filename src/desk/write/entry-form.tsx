import { FormKey } from '../form-key.tsx'
import { writeAddresses } from './addresses.ts'
import { everyName, namesIn } from './claim-form.tsx'
import type { EntryList, WrittenEntry } from './document.ts'
import type { EntryFields } from './edit.ts'
import { FindingList } from './finding-list.tsx'
import type { Opened } from './opened.ts'
import { writeText } from './text.ts'

const words = writeText.parts

type Control = 'line' | 'text' | 'owner' | 'outlets' | 'yes' | readonly string[]

/** How each part of an entry is filled in. */
export const controls: Record<EntryList, Record<string, Control>> = {
  accounts: { name: 'line', label: 'line', outlets: 'outlets' },
  people: { name: 'line', short: 'line', pronoun: ['', 'he', 'she', 'they'], role: 'line', of: 'owner', about: 'text' },
  outlets: {
    name: 'line',
    kind: ['statement', 'state media', 'broadcaster', 'news outlet'],
    report: 'line',
    of: 'owner',
    about: 'text',
  },
  organisations: { name: 'line', kind: ['government', 'body', 'group'], of: 'owner', about: 'text' },
  places: { name: 'line', of: 'owner', about: 'text' },
  topics: { name: 'line', comparable: 'yes' },
}

/** An editor’s own entry, which somebody else’s change kept from being saved. */
export type RefusedEntry = { list: string; place: number; fields: EntryFields }

type Props = { opened: Opened; entry: WrittenEntry; formKey: string; refused?: RefusedEntry | undefined }

/** An entry as it stands, and the form in which an editor confirms, mends or drops it. */
export const EntryForm = ({ opened, entry, formKey, refused }: Props) => {
  const { list, place, isGuess, fields } = entry
  const mine = refused?.list === list && refused.place === place ? refused.fields : undefined
  const found = opened.findings.faults.filter(({ at }) => at[0] === list && at[1] === place && at[2] !== 'claims')
  return (
    <details class="written" id={`${list}-${place}`} open={mine !== undefined}>
      <summary>
        <span class={`standing ${isGuess ? 'guess' : 'confirmed'}`}>{isGuess ? words.isGuess : words.isConfirmed}</span>{' '}
        {String(fields.name ?? fields.id)} <code>{String(fields.id)}</code>
      </summary>
      {mine && (
        <div class="evidence">
          <h4>{writeText.conflict.now}</h4>
          <p>{JSON.stringify({ ...fields, claims: undefined })}</p>
        </div>
      )}
      <FindingList found={found} withWhere={false} />
      <form class="desk-form" method="post" action={writeAddresses.part(opened.draft.id, list, place)}>
        <FormKey formKey={formKey} />
        <input type="hidden" name="seen" value={entry.seen} />
        {Object.entries(controls[list]).map(([name, control]) => (
          <Field {...{ opened, name, control }} value={(mine ?? fields)[name]} id={String(fields.id)} />
        ))}
        <p class="actions">
          <button class="button" type="submit" name="do" value="confirm">
            {words.confirm}
          </button>
          <button class="button second" type="submit" name="do" value="save">
            {words.save}
          </button>
          {list !== 'topics' && (
            <button class="button second" type="submit" name="do" value="drop" formnovalidate>
              {words.drop}
            </button>
          )}
        </p>
      </form>
    </details>
  )
}

type FieldProps = { opened: Opened; name: string; control: Control; value: unknown; id: string }

const Field = ({ opened, name, control, value, id }: FieldProps) => {
  const label = words.fields[name] ?? name
  const { document } = opened
  if (control === 'yes')
    return (
      <label class="tap">
        <input type="checkbox" name={name} checked={value === true} /> {label}
      </label>
    )
  if (control === 'outlets')
    return (
      <fieldset class="claims">
        <legend>{label}</legend>
        {(document ? namesIn(document, 'outlets') : []).map((outlet) => (
          <label class="tap">
            <input
              type="checkbox"
              name={name}
              value={outlet.id}
              checked={Array.isArray(value) && value.includes(outlet.id)}
            />{' '}
            {outlet.name}
          </label>
        ))}
      </fieldset>
    )
  const said = value === undefined || value === null ? '' : String(value)
  if (control === 'line')
    return (
      <label>
        {label}
        <input name={name} maxlength={300} value={said} />
      </label>
    )
  if (control === 'text')
    return (
      <label>
        {label}
        <textarea name={name} rows={2}>
          {`\n${said}`}
        </textarea>
      </label>
    )
  const choices =
    control === 'owner'
      ? [{ id: '', name: words.none }, ...(document ? everyName(document) : []).filter((one) => one.id !== id)]
      : control.map((one) => ({ id: one, name: one === '' ? words.none : one }))
  return (
    <label>
      {label}
      <select name={name}>
        {!choices.some((one) => one.id === said) && (
          <option value={said} selected>
            {said}
          </option>
        )}
        {choices.map((one) => (
          <option value={one.id} selected={one.id === said}>
            {one.name}
          </option>
        ))}
      </select>
    </label>
  )
}
