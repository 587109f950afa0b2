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

/** Every refusal this Worker makes, by its status: a title, and a sentence a person can act on. */
const byStatus = {
  400: {
    'unknown-edition': ['No such edition', 'Editions run from 1 to 500. Choose a whole number in that range.'],
    'unknown-length': ['No such length', 'A quiz has 5, 10 or 15 questions. Choose one of these lengths.'],
    'malformed-body': [
      'The body cannot be read',
      'Send a JSON object with attempt (a UUID), version, edition, length, picks (whole numbers) and ms.',
    ],
    'malformed-dispute': [
      'The body cannot be read',
      'Send a JSON object with id (a UUID), version, item (the id of a question) and reason.',
    ],
    'malformed-class': [
      'The session cannot be started like this',
      'Send a JSON object with quiz, and if you like edition, length and options.',
    ],
    malformed: ['The message cannot be read', 'Send a JSON object as docs/classroom-protocol.md describes it.'],
  },
  401: {
    'embed-private': [
      'Not public',
      'A class or the editor’s desk cannot be embedded. Choose a story, a card, a comparison or a quiz.',
    ],
  },
  403: {
    locked: [
      'The session is locked',
      'The host has locked this session, so nobody new can join. Ask them to unlock it, then try again.',
    ],
    removed: [
      'You are not in this session any more',
      'Whoever leads this session has taken you out of it. Talk to them if that was a mistake.',
    ],
    'unknown-participant': [
      'You are not in this session',
      'This device has not joined here. Join with the code; late is fine.',
    ],
    'wrong-secret': [
      'Not your session',
      'Only the link that was made at the start can lead this session. Open that link.',
    ],
    'name-not-allowed': [
      'Names are drawn here',
      'In this session nobody types a name. Take the one offered, or draw another.',
    ],
  },
  404: {
    'unknown-page': ['No such page', 'There is nothing at this address. Start from the list of stories.'],
    'unknown-quiz': [
      'No such story',
      'This story is not here. The list of stories is at “/”, and for programs at “/api/quizzes”.',
    ],
    'unknown-card': ['No such card', 'This story has no such card. Open the story to see all its cards.'],
    'unknown-topic': [
      'No such topic',
      'The two accounts are not compared on such a topic. Leave the topic out to see all of them.',
    ],
    'not-embeddable': [
      'Nothing to embed there',
      'Give the full address, on this site, of a story, a card, a comparison, a quiz or a result.',
    ],
    'unknown-session': [
      'No such session',
      'No class is using this code at the moment. Check it on the screen, letter by letter.',
    ],
  },
  405: {
    'wrong-method': [
      'Wrong method',
      'This address does not answer that method. The header “Allow” names the ones it does.',
    ],
  },
  409: {
    'dossier-too-thin': [
      'Too few questions for this edition',
      'The story does not yield enough questions for this length. Choose a shorter quiz.',
    ],
    'version-gone': [
      'The story has changed',
      'These questions belong to an earlier version of the story and can no longer be shown or answered. What was counted then stays counted. Take the quiz as it is now.',
    ],
    'session-full': [
      'The session is full',
      'As many people are in this session as it takes. Ask whoever leads it to open a second one.',
    ],
    early: ['Not open yet', 'This question is not open yet. Answer when it is.'],
    late: ['Closed', 'This question is closed, so the answer was not taken.'],
    stale: ['An earlier round', 'This answer belongs to a round that is over. Answer the present one.'],
    'already-answered': ['Answered already', 'You have answered this round; your first answer counts.'],
    'name-taken': ['Name taken', 'Someone here has this name, or one that looks like it. Choose another.'],
    'names-used-up': ['Keep this name', 'You have changed your name often enough. Keep the one you have.'],
    'stale-version': [
      'The session has moved on',
      'Since you pressed, the session has moved on, so nothing was done. Look where it stands, then press again.',
    ],
    'wrong-phase': ['Not now', 'This cannot be done at this point of the session.'],
    'no-more-questions': [
      'No more questions',
      'Every question has been asked. End the session, or let everyone finish at their own pace.',
    ],
  },
  410: {
    'session-ended': [
      'The session has ended',
      'This class is over, so nobody new can come in. Whoever was in it finds their answers on the device they joined with.',
    ],
  },
  413: {
    'body-too-large': ['The body is too large', 'What is sent here takes less than 4 KB. Send one thing at a time.'],
  },
  415: {
    'wrong-content-type': [
      'Wrong content type',
      'Send the result as JSON, with the header “Content-Type: application/json”.',
    ],
  },
  422: {
    'picks-too-few': [
      'Answers missing',
      'There are fewer answers than questions. Answer every question, then send again.',
    ],
    'picks-too-many': ['Too many answers', 'There are more answers than questions. Send one answer for each question.'],
    'picks-out-of-range': [
      'No such option',
      'An answer names an option that its question does not have. Count the options from 0.',
    ],
    'unknown-item': [
      'No such question',
      'This version of the story has no question of this id; it may have had one earlier. Take the id from the questions as they are served.',
    ],
    'unknown-dispute-reason': [
      'No such reason',
      'Give one of these reasons: key-wrong, two-right, unclear, unfair, typo.',
    ],
    'unknown-option': ['No such option', 'The question does not have this option. Reload the page and choose again.'],
    'name-unfit': ['Not a name for here', 'Choose a name of up to 24 letters and digits that everyone may read.'],
  },
  429: {
    'too-many-requests': [
      'Too many at once',
      'More came from here in a minute than we take in. Nothing is lost: wait a minute, then send again.',
    ],
    'too-many-attempts': [
      'Too many tries',
      'There were too many tries from here. Wait a minute (after wrong keys, ten), then try again.',
    ],
  },
  501: {
    'unknown-format': ['No such format', 'oEmbed answers come as “format=json” or “format=xml”.'],
  },
  503: {
    unavailable: [
      'Not available at the moment',
      'Something failed on our side. Nothing you sent was counted; try again in a minute.',
    ],
  },
} as const satisfies Partial<Record<ContentfulStatusCode, Record<string, readonly [title: string, detail: string]>>>

type ByStatus = typeof byStatus
export type Reason = { [Status in keyof ByStatus]: keyof ByStatus[Status] }[keyof ByStatus]

/** Every refusal by its reason. */
export const problems = Object.fromEntries(
  Object.entries(byStatus).flatMap(([status, rows]) =>
    Object.entries(rows).map(([reason, [title, detail]]) => [reason, { status: Number(status), title, detail }]),
  ),
  // The rows of the table above, each once.
) as Record<Reason, Problem>

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

/** Names the limit that no draw of questions could meet, for whoever writes the dossier. */
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
