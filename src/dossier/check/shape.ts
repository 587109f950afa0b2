import type { BaseIssue } from 'valibot'
import type { Fault } from './fault.ts'

/** What the schema found wrong, in the words of the other faults. */
export function shapeFault(issue: BaseIssue<unknown>): Fault {
  const at = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
  const name = at.at(-1)
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return { at, problem: `“${name}” is no part of the format here.`, mend: 'Correct its spelling, or take it out.' }
  if (issue.received === 'undefined')
    return { at, problem: `“${name}” is missing.`, mend: 'Add it; docs/authoring.md says what it holds.' }
  if (issue.kind === 'validation') return { at, problem: 'This does not fit.', mend: sentence(issue.message) }
  return {
    at,
    problem: `This is ${words(issue.received)}, but ${words(issue.expected ?? 'something else')} belongs here.`,
    mend: 'Write what belongs here; docs/authoring.md has examples.',
  }
}

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
