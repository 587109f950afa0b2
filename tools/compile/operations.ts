import { type GenericSchema, strictObject } from 'valibot'
import { sessionProblem } from '../../src/classroom/http/problem-schema.ts'
import { closeCodes } from '../../src/classroom/protocol/close-codes.ts'
import * as host from '../../src/classroom/protocol/host.ts'
import * as protocol from '../../src/classroom/protocol/messages.ts'
import * as model from '../../src/classroom/protocol/model.ts'
import * as participant from '../../src/classroom/protocol/participant.ts'
import * as projector from '../../src/classroom/protocol/projector.ts'
import { reportSchema } from '../../src/classroom/protocol/report.ts'
import { dossierSchema } from '../../src/dossier/model.ts'
import type { Policy } from '../../src/http/limits.ts'
import type { Reason } from '../../src/http/problem.ts'
import { problemSchema } from '../../src/http/problem-schema.ts'
import * as questions from '../../src/questions/schema.ts'
import * as results from '../../src/results/schema.ts'
import { takeAwayText } from '../../src/take-away/text.ts'
import { jsonSchema } from './json-schema.ts'

type Schemas = Readonly<Record<string, GenericSchema>>

/** What the messages of a session consist of; the socket’s description names them too. */
export const sessionShapes: Schemas = {
  Session: protocol.sessionInfo,
  Phase: model.phase,
  ShownQuestion: model.shownQuestion,
  Reveal: model.reveal,
  Leaderboard: model.leaderboard,
  Totals: model.totals,
  Distribution: model.distribution,
  ItemResult: model.itemResult,
  RoundResult: model.roundResult,
  Shift: model.shift,
  Person: model.person,
  RosterEntry: model.rosterEntry,
}

/** The schemas of what the API gives, by the names that operations use; each is described as it leaves. */
export const given: Schemas = {
  Quizzes: questions.quizzesSchema,
  DossierOfQuiz: strictObject({
    quiz: questions.quizSchema,
    version: questions.versionSchema,
    dossier: dossierSchema,
  }),
  Present: questions.presentSchema,
  Question: questions.questionSchema,
  Bank: questions.bankSchema,
  Questions: questions.questionsSchema,
  Result: results.resultSchema,
  Receipt: results.receiptSchema,
  Dispute: results.disputeSchema,
  DisputeReceipt: results.disputeReceiptSchema,
  Stats: results.statsSchema,
  Analysis: results.analysisSchema,
  Problem: problemSchema,
  SessionStarted: protocol.created,
  Nickname: protocol.offered,
  Joined: protocol.joined,
  ParticipantSnapshot: participant.participantSnapshot,
  HostSnapshot: host.hostSnapshot,
  ProjectorSnapshot: projector.projectorSnapshot,
  Ack: participant.ack,
  You: participant.you,
  Done: host.done,
  SessionProblem: sessionProblem,
  Report: reportSchema,
  ...sessionShapes,
}

/** The schemas of what clients of a session send; each is described as it may arrive. */
export const taken: Schemas = {
  StartSession: protocol.createBody,
  Join: protocol.joinBody,
  Vote: participant.voteMessage,
  Rename: participant.renameMessage,
  CommandMessage: host.commandMessage,
}

const bearer = (description: string) => ({ type: 'http', scheme: 'bearer', description })

/** Participants and hosts of a session each have a bearer token of their own. */
export const securitySchemes = {
  participant: bearer('The token that a participant has made, at least 128 random bits in base64url, and joined with.'),
  host: bearer('The secret that came with the start of the session. It is shown once.'),
}

export const sessionTag = {
  name: 'sessions',
  description:
    'Class sessions over plain HTTP, for where a socket does not get through: poll as often as `Retry-After` says. The socket’s messages are in /asyncapi.json; what each means, and a worked session, in docs/classroom-protocol.md in the source.',
}

/** What the document says of a parameter, by its name. */
export const parameters: Readonly<Record<string, object>> = {
  version: {
    description: 'A version of the story that is kept; the present one without it.',
    schema: { type: 'string' },
  },
  quiz: { schema: jsonSchema(questions.quizSchema), example: 'xi-putin-call' },
  edition: { schema: { ...jsonSchema(questions.editionSchema), default: 1 } },
  length: { schema: { ...jsonSchema(questions.lengthSchema), default: 10 } },
  format: { schema: { type: 'string', enum: Object.keys(takeAwayText.places) }, example: 'moodle' },
  bank: { description: '1 for every question in place of an edition.', schema: { type: 'string', enum: ['1'] } },
  fitting: {
    description: '1 to leave out what is too long for the format, which is otherwise refused.',
    schema: { type: 'string', enum: ['1'] },
  },
  code: {
    description: 'The eight characters of the session, in any case, with or without the hyphen.',
    schema: { type: 'string', maxLength: 12 },
    example: 'BCDF-GHJK',
  },
  seq: {
    description: 'The `seq` of the last snapshot: while it is the newest, the answer is 204. −1 before the first one.',
    schema: { type: 'integer', minimum: -1 },
  },
  as: { schema: { type: 'string', enum: ['participant', 'host', 'projector'], default: 'participant' } },
}

/** A body that each operation takes, by its id. `version`, `item` and `option` are of the moment. */
export const bodies: Readonly<Record<string, object>> = {
  sendResult: {
    attempt: '3b0c7a52-6f1d-4e0a-9c57-1d2f8e4a7b60',
    version: '0123456789',
    edition: 1,
    length: 5,
    picks: [0, 1, 0, 1, 0],
    ms: 90_000,
  },
  disputeQuestion: {
    id: '5e9d1c34-2a7b-4f60-8d13-6c0b9f7e2a41',
    version: '0123456789',
    item: 'speaker.xi-settlement',
    reason: 'unclear',
  },
  startSession: { quiz: 'xi-putin-call', length: 5 },
  join: { token: 'at-least-128-random-bits-in-base64url' },
  vote: {
    type: 'vote',
    submission: 'c1f0a6de-93b4-4a75-b8e2-7d4c5e6f1a23',
    item: 0,
    round: 1,
    option: 'BCDFGHJKMNPQ',
  },
  rename: { type: 'rename' },
  command: {
    type: 'command',
    id: '8a2b4c6d-1e3f-4057-9a8b-0c1d2e3f4a5b',
    version: 1,
    command: { do: 'open', item: 0 },
  },
}

type Reasons = readonly Reason[]

/** Answers by status: what each is, the schema or the media type of what comes with it, and whether it says how long to wait. */
export type Answers = Readonly<
  Record<number, readonly [description: string, content?: string | undefined, wait?: 'wait']>
>

export type Declared = readonly [
  operationId: string,
  summary: string,
  /** The schema of what comes with 200, or the answers by status. */
  answer: string | Answers,
  /** The reasons for a refusal, besides those that any address may give. */
  refused?: Reasons,
  more?: {
    takes?: string
    by?: keyof typeof securitySchemes
    query?: readonly string[]
    description?: string
    /** Which limits its answers name (`RateLimit-Policy`). */
    limits?: readonly Policy[]
  },
]

const table: Answers = { 200: ['A table (RFC 4180)', 'text/csv'] }
const deleted: Answers = { 204: ['Done'] }
const started: Answers = { 201: ['The session, with the host’s secret', 'SessionStarted'] }
const switching: Answers = { 101: ['The socket; its first message is a snapshot, or says why not.'] }
const snapshot = (of: string): Answers => ({
  200: ['The snapshot', of, 'wait'],
  204: ['Nothing has changed since `seq`.', undefined, 'wait'],
})

const closings = Object.entries(closeCodes).map(([reason, code]) => `${code} ${reason}`)
const socket = `Subprotocols: \`readout.1\` and \`bearer.<token, secret, or key of the projector’s link>\`. Refusals close the socket with a code: ${closings.join(', ')}. What is said over it: /asyncapi.json, and docs/classroom-protocol.md in the source.`

const form: Reasons = ['unknown-edition', 'unknown-length', 'dossier-too-thin']
const picks: Reasons = ['picks-too-few', 'picks-too-many', 'picks-out-of-range']
const body: Reasons = ['wrong-content-type', 'body-too-large', 'version-gone']
const result: Reasons = [
  'unknown-quiz',
  ...form,
  'malformed-body',
  ...body,
  ...picks,
  'different-attempt',
  'too-many-requests',
]
const ofVersion: Reasons = ['unknown-quiz', 'story-withdrawn', 'malformed-version', 'version-gone']
const itemAndReason: Reasons = ['unknown-item', 'unknown-dispute-reason']
const dispute: Reasons = [
  'foreign-page',
  'unknown-quiz',
  'story-withdrawn',
  'malformed-dispute',
  ...body,
  ...itemAndReason,
  'too-many-requests',
]

const starting: Reasons = [
  'foreign-page',
  'malformed-class',
  'unknown-quiz',
  'story-withdrawn',
  ...form,
  'body-too-large',
  'too-many-attempts',
  'wrong-host-key',
  'starts-used-up',
]
const finding: Reasons = ['unknown-session', 'too-many-attempts']
const sending: Reasons = ['foreign-page', 'malformed', 'body-too-large']
const naming: Reasons = ['name-taken', 'name-not-allowed', 'name-unfit']
const entering: Reasons = [...finding, 'session-ended', 'locked', 'session-full', 'rows-used-up']
const joining: Reasons = [...entering, ...sending, ...naming, 'removed', 'wrong-number']
const taking: Reasons = [...finding, 'unknown-participant', 'removed']
const answering: Reasons = ['early', 'paused', 'late', 'stale', 'already-answered', 'unknown-option', 'rows-used-up']
const voting: Reasons = [...taking, ...sending, ...answering]
const renaming: Reasons = [...taking, ...sending, ...naming, 'names-used-up', 'session-ended', 'rows-used-up']
const hosting: Reasons = [...finding, 'wrong-secret']
// The participant is the one whom a command is about.
const moving: Reasons = [
  'stale-version',
  'wrong-phase',
  'no-more-questions',
  'commands-used-up',
  'rows-used-up',
  'rounds-used-up',
  'unknown-participant',
  'too-many-messages',
]
const commanding: Reasons = [...hosting, ...sending, ...moving]

const vote = 'Answer; the same submission again is acknowledged again'

/** Every address for programs, by its method and path. */
export const operations: Readonly<Record<string, Declared>> = {
  'GET /api/quizzes': ['listQuizzes', 'Every story', 'Quizzes'],
  ...under('/api/quizzes/{quiz}', {
    'GET ': ['readDossier', 'A story’s dossier', 'DossierOfQuiz', ofVersion, { query: ['version'] }],
    'GET /version': ['readPresent', 'Which version is present, and since when', 'Present', ['unknown-quiz']],
    'GET /bank': ['readBank', 'Every question about a story', 'Bank', ofVersion, { query: ['version'] }],
    'GET /questions': [
      'readQuestions',
      'One edition',
      'Questions',
      [...ofVersion, ...form],
      { query: ['edition', 'length', 'version'] },
    ],
    'POST /results': [
      'sendResult',
      'Count a finished quiz, once for each attempt',
      'Receipt',
      result,
      { takes: 'Result', limits: ['client', 'quiz'] },
    ],
    'POST /disputes': [
      'disputeQuestion',
      'Object to a question, once for each id',
      'DisputeReceipt',
      dispute,
      { takes: 'Dispute', limits: ['client', 'quiz'] },
    ],
    'GET /stats': ['readStats', 'How readers answered', 'Stats', ofVersion, { query: ['version'] }],
    'GET /stats.csv': ['readStatsTable', 'How readers answered, as a table', table, ofVersion, { query: ['version'] }],
    'GET /export/{format}': [
      'exportQuestions',
      'Questions as a file for another place',
      { 200: ['The file', '*/*'] },
      [...ofVersion, ...form, 'unknown-export', 'too-long-for-format'],
      {
        query: ['edition', 'length', 'bank', 'fitting', 'version'],
        description: 'What each format keeps and loses, and how to import it: docs/exports.md in the source.',
      },
    ],
    'GET /analysis': [
      'readAnalysis',
      'What answers say about the questions',
      'Analysis',
      ofVersion,
      { query: ['version'] },
    ],
  }),
  'POST /api/sessions': [
    'startSession',
    'Start a session',
    started,
    starting,
    { takes: 'StartSession', limits: ['attempts'] },
  ],
  ...under('/api/sessions/{code}', {
    'GET ': ['readSession', 'What anyone may know of a session', 'Session', finding],
    'DELETE ': ['deleteSession', 'Delete everything now, report included', deleted, hosting, { by: 'host' }],
    'GET /nickname': ['drawNickname', 'A free nickname, to be sent with the join', 'Nickname', entering],
    'POST /participants': [
      'join',
      'Join; the same token again is the same person',
      'Joined',
      joining,
      { takes: 'Join' },
    ],
    'GET /participant': [
      'readParticipant',
      'How it stands',
      snapshot('ParticipantSnapshot'),
      [...taking, 'too-many-messages', 'malformed-seq'],
      { by: 'participant', query: ['seq'] },
    ],
    'GET /host': [
      'readHost',
      'How it stands',
      snapshot('HostSnapshot'),
      [...hosting, 'malformed-seq'],
      { by: 'host', query: ['seq'] },
    ],
    'GET /projector': [
      'readProjector',
      'How it stands',
      snapshot('ProjectorSnapshot'),
      [...finding, 'malformed-seq'],
      { query: ['seq'] },
    ],
    'POST /votes': ['vote', vote, 'Ack', voting, { by: 'participant', takes: 'Vote' }],
    'POST /name': ['rename', 'Take another nickname', 'You', renaming, { by: 'participant', takes: 'Rename' }],
    'POST /commands': ['command', 'Lead the session on', 'Done', commanding, { by: 'host', takes: 'CommandMessage' }],
    'GET /report': ['readReport', 'The report as it stands', 'Report', hosting, { by: 'host' }],
    'GET /report.csv': ['readReportTable', 'The report as a table: one row a pupil', table, hosting, { by: 'host' }],
    'GET /socket': [
      'openSocket',
      'A WebSocket, heard at once',
      switching,
      ['malformed'],
      { query: ['as'], description: socket },
    ],
  }),
}

function under(path: string, declared: Readonly<Record<string, Declared>>) {
  return Object.fromEntries(Object.entries(declared).map(([at, one]) => [at.replace(' ', ` ${path}`), one]))
}
