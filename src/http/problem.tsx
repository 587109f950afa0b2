import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Env } from '../env.ts'
import { ProblemPage } from '../ui/problem-page.tsx'

type Problem = { status: ContentfulStatusCode; title: string; detail: string }

/** Every refusal this Worker makes: status, title and a sentence a person can act on, in one place. */
export const problems = {
  'unknown-page': {
    status: 404,
    title: 'No such page',
    detail: 'There is nothing at this address. Start from the list of stories.',
  },
  'unknown-quiz': {
    status: 404,
    title: 'No such story',
    detail: 'This story is not here. The list of stories is at “/”, and for programs at “/api/quizzes”.',
  },
  'unknown-card': {
    status: 404,
    title: 'No such card',
    detail: 'This story has no such card. Open the story to see all its cards.',
  },
  'unknown-edition': {
    status: 400,
    title: 'No such edition',
    detail: 'Editions run from 1 to 500. Choose a whole number in that range.',
  },
  'unknown-length': {
    status: 400,
    title: 'No such length',
    detail: 'A quiz has 5, 10 or 15 questions. Choose one of these lengths.',
  },
  'dossier-too-thin': {
    status: 409,
    title: 'Too few questions for this edition',
    detail: 'The story does not yield enough questions for this length. Choose a shorter quiz.',
  },
  'picks-too-few': {
    status: 422,
    title: 'Answers missing',
    detail: 'There are fewer answers than questions. Answer every question, then send again.',
  },
  'picks-too-many': {
    status: 422,
    title: 'Too many answers',
    detail: 'There are more answers than questions. Send one answer for each question.',
  },
  'picks-out-of-range': {
    status: 422,
    title: 'No such option',
    detail: 'An answer names an option that its question does not have. Count the options from 0.',
  },
  'version-gone': {
    status: 409,
    title: 'The story has changed',
    detail:
      'These questions belong to an earlier version of the story, which is gone. Reload the quiz and take it again.',
  },
  'malformed-body': {
    status: 400,
    title: 'The body cannot be read',
    detail: 'Send a JSON object with attempt (a UUID), version, edition, length, picks (whole numbers) and ms.',
  },
  'body-too-large': {
    status: 413,
    title: 'The body is too large',
    detail: 'A result takes less than 4 KB. Send one attempt at a time.',
  },
  'wrong-content-type': {
    status: 415,
    title: 'Wrong content type',
    detail: 'Send the result as JSON, with the header “Content-Type: application/json”.',
  },
  'wrong-method': {
    status: 405,
    title: 'Wrong method',
    detail: 'This address does not answer that method. The header “Allow” names the ones it does.',
  },
  unavailable: {
    status: 503,
    title: 'Not available at the moment',
    detail: 'Something failed on our side. Nothing you sent was counted; try again in a minute.',
  },
} as const satisfies Record<string, Problem>

export type Reason = keyof typeof problems

type Extra = {
  detail?: string
  headers?: Record<string, string>
  /** Where a person goes from here, where there is a better place than the list of stories. */
  back?: { href: string; label: string }
}

/** Names the limit that no draw of questions could keep, for whoever writes the dossier. */
export const tooThin = (constraint: string): Extra => ({
  detail: `${problems['dossier-too-thin'].detail} What is missing: ${constraint}.`,
})

/** Answers with a problem document (RFC 9457): JSON for a program, the same words as a page for a person. */
export function problem(c: Context<Env>, reason: Reason, extra: Extra = {}): Response | Promise<Response> {
  const { status, title } = problems[reason]
  const detail = extra.detail ?? problems[reason].detail
  for (const [name, value] of Object.entries(extra.headers ?? {})) c.header(name, value)
  c.header('Cache-Control', 'no-store')
  c.header('Vary', 'Accept', { append: true })
  if (wantsPage(c))
    return c.html(<ProblemPage title={title} detail={detail} {...(extra.back && { back: extra.back })} />, status)
  const body = { type: `/problems/${reason}`, title, status, detail, instance: new URL(c.req.url).pathname }
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json' })
}

/** A person's browser says that it takes HTML, at addresses for programs too; programs do not. */
function wantsPage(c: Context<Env>): boolean {
  return (c.req.header('Accept') ?? '').includes('text/html')
}
