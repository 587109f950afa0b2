import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'

/** What the page of a refusal says; `ui/problem-page.tsx` draws it, and `worker.ts` brings the two together. */
export type ProblemWords = { title: string; detail: string; back?: { href: string; label: string } | undefined }

declare module 'hono' {
  interface ContextRenderer {
    // biome-ignore lint/style/useShorthandFunctionType: an interface is what Hono lets one extend.
    (words: ProblemWords): Response | Promise<Response>
  }
}

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
  'unknown-topic': {
    status: 404,
    title: 'No such topic',
    detail: 'The two accounts are not compared on such a topic. Leave the topic out to see all of them.',
  },
  'not-embeddable': {
    status: 404,
    title: 'Nothing to embed there',
    detail: 'Give the full address, on this site, of a story, a card, a comparison, a quiz or a result.',
  },
  'embed-private': {
    status: 401,
    title: 'Not public',
    detail: 'A class or the editor’s desk cannot be embedded. Choose a story, a card, a comparison or a quiz.',
  },
  'unknown-format': {
    status: 501,
    title: 'No such format',
    detail: 'oEmbed answers come as “format=json” or “format=xml”.',
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
  'malformed-dispute': {
    status: 400,
    title: 'The body cannot be read',
    detail: 'Send a JSON object with id (a UUID), version, item (the id of a question) and reason.',
  },
  'unknown-item': {
    status: 422,
    title: 'No such question',
    detail: 'This version of the story has no question of this id. Take the id from the questions as they are served.',
  },
  'unknown-dispute-reason': {
    status: 422,
    title: 'No such reason',
    detail: 'Give one of these reasons: key-wrong, two-right, unclear, unfair, typo.',
  },
  'too-many-requests': {
    status: 429,
    title: 'Too many at once',
    detail: 'More came from here in a minute than we take in. Nothing is lost: wait a minute, then send again.',
  },
  'body-too-large': {
    status: 413,
    title: 'The body is too large',
    detail: 'What is sent here takes less than 4 KB. Send one thing at a time.',
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
  'malformed-class': {
    status: 400,
    title: 'The session cannot be started like this',
    detail: 'Send a JSON object with quiz, and if you like edition, length and options.',
  },
  malformed: {
    status: 400,
    title: 'The message cannot be read',
    detail: 'Send a JSON object as docs/classroom-protocol.md describes it.',
  },
  'unknown-session': {
    status: 404,
    title: 'No such session',
    detail: 'No class is using this code at the moment. Check it on the screen, letter by letter.',
  },
  'session-ended': {
    status: 410,
    title: 'The session has ended',
    detail:
      'This class is over, so nobody new can come in. Whoever was in it finds their answers on the device they joined with.',
  },
  locked: {
    status: 403,
    title: 'The door is locked',
    detail:
      'Whoever leads this class has locked the door, so nobody new can come in. Ask them to open it, then try again.',
  },
  'room-full': {
    status: 409,
    title: 'The room is full',
    detail: 'As many people are in this session as it takes. Ask whoever leads it to open a second one.',
  },
  removed: {
    status: 403,
    title: 'You are not in this session any more',
    detail: 'Whoever leads this session has taken you out of it. Talk to them if that was a mistake.',
  },
  'unknown-participant': {
    status: 403,
    title: 'You are not in this session',
    detail: 'This device has not joined here. Join with the code; late is fine.',
  },
  'wrong-secret': {
    status: 403,
    title: 'Not your session',
    detail: 'Only the link that was made at the start can lead this session. Open that link.',
  },
  'too-many-tries': {
    status: 429,
    title: 'Too many tries',
    detail: 'There were too many tries from here. Wait a minute (after wrong keys, ten), then try again.',
  },
  early: {
    status: 409,
    title: 'Not open yet',
    detail: 'This question is not open yet. Answer when it is.',
  },
  late: {
    status: 409,
    title: 'Closed',
    detail: 'This question is closed, so the answer was not taken.',
  },
  stale: {
    status: 409,
    title: 'An earlier round',
    detail: 'This answer belongs to a round that is over. Answer the present one.',
  },
  'already-answered': {
    status: 409,
    title: 'Answered already',
    detail: 'You have answered this round; your first answer counts.',
  },
  'unknown-option': {
    status: 422,
    title: 'No such option',
    detail: 'The question does not have this option. Reload the page and choose again.',
  },
  'name-taken': {
    status: 409,
    title: 'Name taken',
    detail: 'Someone here has this name, or one that looks like it. Choose another.',
  },
  'name-not-allowed': {
    status: 403,
    title: 'Names are drawn here',
    detail: 'In this session nobody types a name. Take the one offered, or draw another.',
  },
  'name-unfit': {
    status: 422,
    title: 'Not a name for here',
    detail: 'Choose a name of up to 24 letters and digits that everyone may read.',
  },
  'names-used-up': {
    status: 409,
    title: 'Keep this name',
    detail: 'You have changed your name often enough. Keep the one you have.',
  },
  'stale-version': {
    status: 409,
    title: 'The session has moved on',
    detail: 'Since you pressed, the session has moved on, so nothing was done. Look where it stands, then press again.',
  },
  'wrong-phase': {
    status: 409,
    title: 'Not now',
    detail: 'This cannot be done at this point of the session.',
  },
  'no-more-questions': {
    status: 409,
    title: 'No more questions',
    detail: 'Every question has been asked. End the session, or let everyone finish at their own pace.',
  },
  unavailable: {
    status: 503,
    title: 'Not available at the moment',
    detail: 'Something failed on our side. Nothing you sent was counted; try again in a minute.',
  },
} as const satisfies Record<string, Problem>

export type Reason = keyof typeof problems

type Page = Parameters<Context['html']>[0]

export type Extra = {
  detail?: string
  headers?: Record<string, string>
  /** In how many seconds another try makes sense, where there were too many; a minute where nothing is said. */
  wait?: number
  /** Further members of the document, for programs. */
  members?: Record<string, unknown>
  /** Where a person goes from here, where there is a better place than the list of stories. */
  back?: { href: string; label: string }
  /** The page that says it, where it is not one of the site’s own. */
  page?: (words: { title: string; detail: string }) => Page
}

/** Names the limit that no draw of questions could keep, for whoever writes the dossier. */
export const tooThin = (constraint: string): Extra => ({
  detail: `${problems['dossier-too-thin'].detail} What is missing: ${constraint}.`,
})

// Of the limits in wrangler.toml, in seconds.
const period = 60

/** Answers with a problem document (RFC 9457): JSON for a program, the same words as a page for a person. */
export function problem(c: Context, reason: Reason, extra: Extra = {}): Response | Promise<Response> {
  const { status, title } = problems[reason]
  const detail = extra.detail ?? problems[reason].detail
  for (const [name, value] of Object.entries(extra.headers ?? {})) c.header(name, value)
  if (status === 429) c.header('Retry-After', String(extra.wait ?? period))
  c.header('Cache-Control', 'no-store')
  c.header('Vary', 'Accept', { append: true })
  if (wantsPage(c)) {
    c.status(status)
    return extra.page ? c.html(extra.page({ title, detail })) : c.render({ title, detail, back: extra.back })
  }
  const body = {
    type: `/problems/${reason}`,
    title,
    status,
    detail,
    instance: new URL(c.req.url).pathname,
    ...extra.members,
  }
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json' })
}

/** A person's browser says that it takes HTML, at addresses for programs too; programs do not. */
function wantsPage(c: Context): boolean {
  return (c.req.header('Accept') ?? '').includes('text/html')
}
