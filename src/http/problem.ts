import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Policy } from './limits.ts'

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
    'unknown-sheet': [
      'No such version of the sheet',
      'A sheet has versions A to D. Name some of them, such as “versions=A,B”, or leave “versions” out.',
    ],
    'malformed-version': [
      'Not a version',
      'A version is ten characters of 0 to 9 and a to f. Leave “version” out to get the present one.',
    ],
    'malformed-body': [
      'Request body not understood',
      'Send a JSON object with attempt (a UUID), version, edition, length, picks (whole numbers) and ms.',
    ],
    'malformed-dispute': [
      'Request body not understood',
      'Send a JSON object with id (a UUID), version, item (the id of a question) and reason.',
    ],
    'malformed-class': [
      'The session could not be started',
      'Send a JSON object with quiz, and optionally edition, length and options.',
    ],
    'malformed-seq': [
      'Not a number of a snapshot',
      '“seq” is the whole number that the last snapshot had. Send that number, or leave “seq” out.',
    ],
    malformed: ['Message not understood', 'Send a JSON object as docs/classroom-protocol.md describes it.'],
  },
  401: {
    'wrong-host-key': [
      'Wrong key for starting a class',
      'On this site, starting a class needs a key. Ask whoever runs the site for it, then try again.',
    ],
    'wrong-publish-key': [
      'Wrong key',
      'This key does not publish here. Send the operator’s key, PUBLISH_KEY, as a bearer token.',
    ],
    'embed-private': [
      'Not public',
      'A class or the editors’ desk cannot be embedded. Choose a story, a card, a comparison or a quiz.',
    ],
  },
  403: {
    'foreign-page': [
      'Sent from another page',
      'This did not come from a page of this site, so nothing was done. Open the page here, then send it again.',
    ],
    'stale-page': [
      'Not sent from this session’s page',
      'This form does not belong to the session that this device leads. Open the session’s page again, then repeat it there.',
    ],
    'publishing-closed': [
      'Publishing is closed',
      'No key is set here, so nobody can publish over the network. docs/operate.md says how the operator sets PUBLISH_KEY.',
    ],
    locked: [
      'The session is locked',
      'The host has locked this session, so nobody new can join. Ask the host to unlock it, then try again.',
    ],
    'wrong-number': [
      'Type the number on the screen',
      'To join, type the number that the class’s screen shows now. It changes every minute. If there is no field for it here, reload this page.',
    ],
    removed: [
      'You are no longer in this session',
      'The host has removed you. If that was a mistake, ask the host to let you back in, then reload this page.',
    ],
    'unknown-participant': [
      'You are not in this session',
      'This device has not joined the session. Join with the code. You can still join late.',
    ],
    'wrong-secret': [
      'Not your session',
      'To run this session, open the host link on this device, or enter the host key.',
    ],
    'name-not-allowed': [
      'You cannot type a name here',
      'In this session, names are made up for you. Use the one offered, or ask for another.',
    ],
  },
  404: {
    'unknown-page': [
      'No such page',
      'There is nothing at this address. Check the address, or start from the list of stories.',
    ],
    'unknown-quiz': ['No such story', 'There is no story at this address. See all stories at “/”.'],
    'unknown-card': ['No such card', 'This story has no such card. Open the story to see all its cards.'],
    'unknown-topic': [
      'No such topic',
      'The comparison has no topic with this name. Leave out “topic” to see all topics.',
    ],
    'unknown-export': ['No such format', 'There is no export of this name. docs/exports.md lists them all.'],
    'not-embeddable': [
      'Nothing to embed there',
      'Give the full address of a story, a card, a comparison, a quiz or a result on this site.',
    ],
    'unknown-session': [
      'No such session',
      'No class is using this code now. Check each character of the code, then try again.',
    ],
  },
  405: {
    'wrong-method': [
      'Wrong method',
      'This address does not accept that method. Use one that the “Allow” header lists.',
    ],
  },
  409: {
    'dossier-too-thin': [
      'Too few questions for this edition',
      'This story does not have enough questions for this length. Choose a shorter quiz.',
    ],
    'different-attempt': [
      'Not the same answers',
      'Other answers have been sent under this id, so these were not counted. Send them under an id of their own.',
    ],
    'version-gone': [
      'The story has changed',
      'This version of the story is no longer kept, so it cannot be shown or answered. Results already counted still count. Open the story as it is now.',
    ],
    'story-moved': [
      'Somebody else has published',
      'This story has another present version than you expected, so nothing is changed. Look at it, then publish again.',
    ],
    unsigned: [
      'Not signed',
      'Every question of this story must be signed before a version is published. Publish it at the desk, where what is new can be signed.',
    ],
    'session-full': [
      'The session is full',
      'No more people can join this session. Ask the host to start a second one.',
    ],
    early: ['Not open yet', 'This question is not open yet. Wait until it opens, then answer.'],
    late: ['Closed', 'This question closed before your answer arrived, so it was not counted. Wait for the next one.'],
    stale: ['An earlier vote', 'This answer is for a vote that is over. Answer in the current vote.'],
    'already-answered': ['Already answered', 'You have already answered in this vote. Your first answer counts.'],
    'name-taken': ['Name taken', 'Someone in this session has this name or a very similar one. Choose another.'],
    'names-used-up': ['No more name changes', 'You cannot change your name again. Keep the one you have.'],
    'commands-used-up': [
      'Too many commands',
      'This session has had more commands than a lesson needs. End it, and start another.',
    ],
    'rounds-used-up': ['No more rounds', 'This question has had four rounds. Show its answer, or go on.'],
    'stale-version': [
      'The session has moved on',
      'The session had already moved on, so nothing changed. Check where it is now, then try again.',
    ],
    paused: ['Paused', 'The host has paused the class. Answer when it goes on.'],
    'wrong-phase': ['Not now', 'This is not possible at this point in the session. Check where it is now.'],
    'no-more-questions': [
      'No more questions',
      'Every question has been asked. End the session, or let pupils finish at their own pace.',
    ],
  },
  410: {
    'story-withdrawn': [
      'Withdrawn',
      'This story has been withdrawn. Results of its quizzes stay where they are, and classes that run go on.',
    ],
    'session-ended': [
      'The session has ended',
      'This class is over, so nobody new can join. If you took part, your answers are on the device you joined with.',
    ],
  },
  413: {
    'body-too-large': ['Request too large', 'This address takes at most 4 KB. Send one thing at a time.'],
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
      'One of the answers is not an option of its question. Count the options from 0.',
    ],
    'too-long-for-format': [
      'Too long for this format',
      'A question is longer than this format allows, and nothing is cut. Add “fitting=1” to get the others.',
    ],
    'unknown-item': [
      'No such question',
      'This version of the story has no question with this id. Use an id from the current questions.',
    ],
    'unknown-dispute-reason': [
      'No such reason',
      'Use one of these reasons: key-wrong, two-right, unclear, unfair, typo.',
    ],
    'unknown-option': ['No such option', 'This is not one of the options. Reload the page and choose again.'],
    'name-unfit': ['Name not allowed', 'Choose a polite name of up to 24 letters and digits.'],
  },
  429: {
    'too-many-requests': [
      'Too many requests',
      'Too many requests came from your network. Nothing is lost: wait a minute, then send again.',
    ],
    'rows-used-up': [
      'No more answers today',
      'This session has stored as many answers as it may in a day. Those stored count. It goes on after midnight (UTC), or start another.',
    ],
    'starts-used-up': [
      'No more classes today',
      'As many classes as this site allows in a day have been started, here or in your network. Try again after midnight (UTC), or ask whoever runs the site.',
    ],
    'too-many-messages': ['Too many messages', 'Wait ten seconds, then try again.'],
    'too-many-attempts': [
      'Too many tries',
      'There were too many tries from your network. Wait a minute, then try again with the right code. After wrong host keys, wait ten minutes.',
    ],
  },
  501: {
    'unknown-format': ['No such format', 'Ask for “format=json” or “format=xml”.'],
  },
  503: {
    unavailable: [
      'Not available right now',
      'Something went wrong on our side. Nothing you sent was counted. Try again in a minute.',
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
  /** Which of the limits that have a policy that was, where it was one of them: it is told as `RateLimit`. */
  limit?: Policy
  /** Further members of the document, for programs. */
  members?: Record<string, unknown>
  /** Where a person goes from here, where there is a better place than the list of stories. */
  back?: { href: string; label: string }
  /** The page that says it, where it is not one of the site’s own. */
  page?: (words: ProblemWords) => Page
}

/** Names the limit that no draw of questions could meet, for whoever writes the dossier; nothing for other refusals. */
export const tooThin = ({ reason, constraint }: { reason: Reason; constraint?: string }): Extra =>
  constraint === undefined ? {} : { detail: `${problems[reason].detail} Missing: ${constraint}.` }

// Of the limits in wrangler.toml, in seconds.
const period = 60

/** Answers with a problem document (RFC 9457): JSON for a program, the same words as a page for a person. */
export function problem(c: Context, reason: Reason, extra: Extra = {}): Response | Promise<Response> {
  const { status, title } = problems[reason]
  const detail = extra.detail ?? problems[reason].detail
  for (const [name, value] of Object.entries(extra.headers ?? {})) c.header(name, value)
  if (status === 429) {
    const wait = extra.wait ?? period
    c.header('Retry-After', String(wait))
    if (extra.limit) c.header('RateLimit', `"${extra.limit}";r=0;t=${wait}`)
  }
  c.header('Cache-Control', 'no-store')
  c.header('Vary', 'Accept', { append: true })
  if (wantsPage(c)) {
    c.status(status)
    const words = { title, detail, back: extra.back }
    return extra.page ? c.html(extra.page(words)) : c.render(words)
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
