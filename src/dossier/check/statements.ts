import { type Context, citedClaims, judgedBy, type Statement, sentenceName } from './context.ts'

import type { Finding } from './fault.ts'
import { sentencesIn, stemsOf } from './reading.ts'

/** Braces that do not say what a sentence rests on, and sentences that hide an implication or a silence. */
export function statementFaults(context: Context): Finding[] {
  return context.statements.flatMap((statement) => {
    const found =
      braceFault(statement) ??
      linkFault(statement) ??
      impliedFault(context, statement) ??
      silenceFault(context, statement)
    return found ? [placed(found, context, statement)] : []
  })
}

type Found = { problem: string; mend: string; breaks?: string[] }

const placed = ({ problem, mend, breaks = [] }: Found, context: Context, statement: Statement): Finding => ({
  at: statement.path,
  words: statement.written,
  problem,
  mend,
  touches: [...judgedBy(context, statement), ...breaks],
  breaks: [sentenceName(statement), ...breaks],
})

function braceFault(statement: Statement): Found | null {
  const { part, written, text, claims, silences, background, note, path } = statement
  if (part === 'opening' || part === 'headline' || written === '') return null
  const opened = written.split('{').length - 1
  // The next sentences of a card are cut at the wrong places once a brace is missing.
  const next =
    typeof path.at(-1) === 'number' ? [`sentence:${[...path.slice(0, -1), Number(path.at(-1)) + 1].join('/')}`] : []
  if (opened > 1 || /[{}]/.test(text))
    return {
      problem: 'A brace is not closed, or braces stand inside the text.',
      mend:
        part === 'card'
          ? 'Close each sentence’s braces: “A sentence. {claim}”.'
          : 'Put one pair of braces at the end, with all that the text rests on.',
      breaks: next,
    }
  const inside = /\{([^{}]*)\}?$/.exec(written)?.[1] ?? ''
  const odd = inside
    .split(',')
    .map((one) => one.trim())
    .find((one) => one !== '' && !/^[+-]?[a-z0-9]+(-[a-z0-9]+)*$/.test(one))
  if (odd !== undefined)
    return {
      problem: `“${odd}” in the braces is no reference.`,
      mend: 'Write claim, +background or -claim, with commas between them, or note.',
      breaks: next,
    }
  if (claims.length + silences.length + background.length === 0 && !note)
    return {
      problem: `The sentence “${short(text)}” does not say what it rests on.`,
      mend: 'Close it with braces: {claim}, {+background}, {-claim} for a stated silence, or {note} for your own remark.',
      breaks: next,
    }
  if (part === 'card' && !note && sentencesIn(text).length > 1)
    return {
      problem: `The sentence “${short(sentencesIn(text)[0] ?? '')}” has no braces of its own.`,
      mend: 'Close each sentence of a card with what it rests on.',
    }
  if (note && claims.length > 0)
    return {
      problem: 'It is marked as your own remark, and yet credited to a claim.',
      mend: 'Keep {note}, or the claims.',
    }
  return null
}

const short = (text: string): string => (text.length > 50 ? `${text.slice(0, 50).replace(/\s+\S*$/, '')} …` : text)

const linkFault = ({ text }: Statement): Found | null =>
  text.includes('](')
    ? {
        problem: 'A link is not written as [words](id).',
        mend: 'Use lower-case letters, digits and hyphens in the id, and no spaces.',
      }
    : null

const implying =
  /\bimpl(?:y|ies|ied|ying|ications?)\b|\bhint(?:s|ed|ing)?\b|\bsuggest(?:s|ed|ing)?\b|\bbetween the lines\b/i

/** A sentence that tells of an implied claim as if it had been said. */
function impliedFault(context: Context, statement: Statement): Found | null {
  if (statement.note) return null
  const cited = citedClaims(context, statement)
  if (/\bimpl(?:y|ies|ied)\b/i.test(statement.text) && cited.length > 0 && !cited.some(({ implied }) => implied))
    return {
      problem: 'It says that something was implied, but no claim that it rests on is marked so.',
      mend: 'Add “implied: true” to the claim, or say how it was told.',
      breaks: cited.map(({ id }) => `implied:${id}`),
    }
  if (implying.test(statement.text)) return null
  const told = cited.find((claim) => claim.implied && retells(statement.text, claim))
  if (!told) return null
  return {
    problem: `It tells of “${told.id}”, which the article says was only implied.`,
    mend: 'Say that it was implied, and by whom.',
    breaks: [`implied:${told.id}`],
  }
}

/** Whether a text has the verb or another telling word of the claim’s marks, in whatever form. */
function retells(text: string, { marks }: { marks: readonly { kind: string; words: string }[] }): boolean {
  const here = stemsOf(text)
  const told = marks.filter(({ kind }) => kind === 'verb' || kind === 'thing').flatMap(({ words }) => lowerCased(words))
  return [...stemsOf(told.join(' '))].some((stem) => here.has(stem))
}

/** Names are left out: a sentence may name somebody without telling the claim. */
const lowerCased = (words: string): string[] => words.split(/\s+/).filter((word) => /^\p{Ll}{4}/u.test(word))

const omitting =
  /\b(?:d(?:id|oes) not (?:mention|report|speak|say)|without mention\w*|le(?:ft|aves?|aving) (?:\S+ ){0,4}?(?:out|unmentioned)|omit\w*|passe[sd] over|unmentioned|silent (?:on|about)|no mention)\b/i

/** An omission is the article’s to state: whoever tells of one names the claim whose silence it states, as {-claim}. */
function silenceFault(context: Context, statement: Statement): Found | null {
  const known = (id: string) => context.claims.find((claim) => claim.id === id)
  const unstated = statement.silences.find((id) => known(id) && Object.keys(known(id)?.silent ?? {}).length === 0)
  if (unstated !== undefined)
    return {
      problem: `{-${unstated}} stands for a silence, but the claim has none: the article does not say that anybody left it out.`,
      mend: 'Write the claim without “-”, or add “silent” to the claim with the sentence that says so.',
      breaks: [`silence:${unstated}`],
    }
  if (statement.note || statement.silences.length > 0 || !omitting.test(statement.text)) return null
  const silent = citedClaims(context, statement).find((claim) => Object.keys(claim.silent ?? {}).length > 0)
  if (statement.part === 'headline' || statement.part === 'opening')
    return silent
      ? null
      : {
          problem: 'It tells of an omission that the article does not state.',
          mend: 'Name a claim with “silent”, or do not say that anything was left out.',
          breaks: statement.claims.map((id) => `silence:${id}`),
        }
  return silent
    ? {
        problem: `It tells that “${silent.id}” was not mentioned, but is credited to whoever said it.`,
        mend: `Write {-${silent.id}} in the braces.`,
      }
    : {
        problem: 'It tells of an omission that the article does not state.',
        mend: 'Name the claim whose silence the article states as {-claim}, or say what the article does report.',
      }
}
