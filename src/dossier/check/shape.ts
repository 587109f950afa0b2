import type { BaseIssue } from 'valibot'
import { type Finding, insideName, type Path, unknown } from './fault.ts'
import { partsAt } from './lenient.ts'
import { nearest } from './nearest.ts'

/** What the schema found wrong, in the words of the other faults. */
export function shapeFault(issue: BaseIssue<unknown>, schema: unknown, said: unknown): Finding {
  const at = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
  const name = String(at.at(-1))
  const parent = at.slice(0, -1)
  if (issue.type === 'strict_object' && issue.expected === 'never') {
    const meant = nearest(
      name,
      partsAt(schema, parent).filter((part) => !has(said, [...parent, part])),
    )
    return {
      at,
      problem: `“${name}” is no part of the format here.`,
      mend: meant === undefined ? 'Correct its spelling, or take it out.' : `Is “${meant}” meant? If not, take it out.`,
      breaks: meant === undefined ? [] : [`part:${[...parent, meant].join('/')}`],
    }
  }
  return { at, ...wording(issue, name), touches: [`part:${at.join('/')}`, ...within(at)], breaks: broken(at, said) }
}

function wording(issue: BaseIssue<unknown>, name: string): { problem: string; mend: string } {
  if (issue.received === 'undefined')
    return { problem: `“${name}” is missing.`, mend: 'Add it; docs/authoring.md says what it holds.' }
  if (issue.kind === 'validation') return { problem: 'This does not fit.', mend: sentence(issue.message) }
  if (issue.expected === 'string' && /^-?[\d.]+$/.test(issue.received))
    return {
      problem: `This is the number ${issue.received}, but text belongs here.`,
      mend: `Put it in quotation marks: '${issue.received}'.`,
    }
  return {
    problem: `This is ${words(issue.received)}, but ${words(issue.expected ?? 'something else')} belongs here.`,
    mend: 'Write what belongs here; docs/authoring.md has examples.',
  }
}

const within = (at: Path): string[] => at.slice(1).map((_, i) => `shape:${at.slice(0, i + 1).join('/')}`)

/** What cannot be judged until the shape is mended: the entry, and for an id or a list all that may be meant by it. */
function broken(at: Path, said: unknown): string[] {
  const [index] = at.slice(1)
  const list = String(at[0] ?? '')
  const group = groups[list] ?? list
  const claimPart = list === 'topics' && at[2] === 'claims' && at.length > 4
  const entry = claimPart ? at.slice(0, 4) : list === 'topics' ? at : at.slice(0, 2)
  const self = [`shape:${at.join('/')}`, insideName(at), insideName(entry)]
  if (list === 'source') return [...self, 'source', ...(at.length === 1 ? ['places'] : [])]
  if (list === 'topics') {
    // A topic or its list of claims is broken: any of its claims may be missing.
    if (!claimPart) return [...self, 'some claim', ...(at[2] === 'name' || at[2] === 'id' ? [] : [unknown('claim')])]
    return [
      ...self,
      'some claim',
      `claim:${textAt(said, [...entry, 'id'])}`,
      ...(at.length === 5 && at[4] === 'id' ? [unknown('claim')] : []),
    ]
  }
  if (index === undefined || at.length === 2) return [...self, unknown(group)]
  const id = textAt(said, [list, index, 'id'])
  return [...self, `${group}:${id}`, ...(at[2] === 'id' ? [unknown(group)] : [])]
}

const groups: Readonly<Record<string, string>> = {
  people: 'entry',
  outlets: 'entry',
  organisations: 'entry',
  places: 'entry',
  terms: 'entry',
  accounts: 'account',
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (part, key) => (typeof part === 'object' && part !== null ? Reflect.get(part, key) : undefined),
    value,
  )

const textAt = (value: unknown, path: Path): string => String(valueAt(value, path) ?? '')

const has = (value: unknown, path: Path): boolean => valueAt(value, path) !== undefined

/** What valibot calls a kind of value, in a journalist’s words; a literal stays as it is. */
const words = (kind: string): string =>
  ({
    string: 'text',
    number: 'a number',
    boolean: 'true or false',
    Array: 'a list',
    Object: 'a set of parts',
    null: 'nothing',
  })[kind] ?? kind.replaceAll(' | ', ' or ').replace(/^\((.*)\)$/, '$1')

const sentence = (message: string): string => `${message.charAt(0).toUpperCase()}${message.slice(1)}.`
