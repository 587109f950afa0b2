import type { DifficultyWord } from '../../questions/difficulty.ts'
import { deskAddresses } from '../addresses.ts'
import { deskText } from '../text.ts'
import { choicesIn, type Filter, type FilterName, filterNames, type Row } from './model.ts'

const words = deskText.bank

type Props = { quiz: string; rows: readonly Row[]; filter: Filter }

/** Narrows the list; a plain form whose answer is an address that can be kept and sent. */
export const FilterForm = ({ quiz, rows, filter }: Props) => {
  const choices = choicesIn(rows)
  const isNarrowed = Object.keys(filter).length > 0
  return (
    <details class="filter" open={isNarrowed}>
      <summary class="tap">{words.filter}</summary>
      <form method="get" action={deskAddresses.bank(quiz)}>
        <fieldset class="fields">
          <legend class="unseen">{words.filter}</legend>
          {filterNames.map((name) => (
            <label>
              {words.names[name]}
              <select name={name}>
                <option value="">{words.all}</option>
                {choices[name].toSorted(inNumbers).map((value) => (
                  <option value={value} selected={value === filter[name]}>
                    {labelOf(name, value)}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </fieldset>
        <p class="actions">
          <button class="button second" type="submit">
            {words.apply}
          </button>
          {isNarrowed && (
            <a class="tap" href={deskAddresses.bank(quiz)}>
              {words.showAll}
            </a>
          )}
        </p>
      </form>
    </details>
  )
}

const inNumbers = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true })

function labelOf(name: FilterName, value: string): string {
  // Both are found under the names of their tables alone.
  if (name === 'state') return words.states[value as Row['state']]
  if (name === 'difficulty') return words.difficulty[value as DifficultyWord]
  if (name === 'findings') return words.findings[value] ?? value
  return name === 'account' && value === 'none' ? words.noAccount : value
}
