import type * as v from 'valibot'
import { sessionProblem } from '../../src/classroom/http/problem-schema.ts'
import { closeCodes } from '../../src/classroom/protocol/close-codes.ts'
import * as host from '../../src/classroom/protocol/host.ts'
import * as protocol from '../../src/classroom/protocol/messages.ts'
import * as model from '../../src/classroom/protocol/model.ts'
import * as participant from '../../src/classroom/protocol/participant.ts'
import * as projector from '../../src/classroom/protocol/projector.ts'
import { reportSchema } from '../../src/classroom/protocol/report.ts'
import { type Answers, json, type operations, reference, table } from './openapi-operation.ts'

/** What clients of a session send. */
export const sessionBodies = {
  StartSession: protocol.createBody,
  Join: protocol.joinBody,
  Vote: participant.voteMessage,
  Rename: participant.renameMessage,
  CommandMessage: host.commandMessage,
} satisfies Record<string, v.GenericSchema>

/** What a session answers, and the shapes that its answers share. */
export const sessionAnswers = {
  SessionStarted: protocol.created,
  Session: protocol.sessionInfo,
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
} satisfies Record<string, v.GenericSchema>

/** Who may do what in a session: each has a bearer token of their own. */
export const sessionSecurity = {
  participant: {
    type: 'http',
    scheme: 'bearer',
    description: 'The token that a participant has made, at least 128 random bits in base64url, and joined with.',
  },
  host: {
    type: 'http',
    scheme: 'bearer',
    description: 'The secret that came with the start of the session. It is shown once.',
  },
}

export const sessionTag = {
  name: 'sessions',
  description:
    'Class sessions over plain HTTP, for where a socket does not get through: poll every two or three seconds. The socket’s protocol, and what each message means, are written down in docs/classroom-protocol.md in the source.',
}

/** The paths of the classroom; `operation` describes one with its refusals. */
export function sessionPaths(operation: ReturnType<typeof operations>) {
  const tags = [sessionTag.name]
  const describe = (...words: Parameters<typeof operation>) => ({ ...operation(...words), tags })
  const by = (whose: keyof typeof sessionSecurity) => ({ security: [{ [whose]: [] }] })

  return {
    '/api/sessions': {
      post: { ...describe('startSession', 'Start a session', created, starting), ...body('StartSession') },
    },
    '/api/sessions/{code}': {
      parameters: [code],
      get: describe('readSession', 'What anyone may know of a session', 'Session', finding),
      delete: {
        ...describe('deleteSession', 'Delete everything now, report included', nothing, hosting),
        ...by('host'),
      },
    },
    '/api/sessions/{code}/nickname': {
      parameters: [code],
      get: describe('drawNickname', 'A free nickname, to be sent with the join', 'Nickname', entering),
    },
    '/api/sessions/{code}/participants': {
      parameters: [code],
      post: {
        ...describe('join', 'Join; the same token again is the same person', 'Joined', joining),
        ...body('Join'),
      },
    },
    '/api/sessions/{code}/participant': {
      parameters: [code, seq],
      get: { ...describe('readParticipant', ...snapshot('ParticipantSnapshot'), taking), ...by('participant') },
    },
    '/api/sessions/{code}/host': {
      parameters: [code, seq],
      get: { ...describe('readHost', ...snapshot('HostSnapshot'), hosting), ...by('host') },
    },
    '/api/sessions/{code}/projector': {
      parameters: [code, seq],
      get: describe('readProjector', ...snapshot('ProjectorSnapshot'), finding),
    },
    '/api/sessions/{code}/votes': {
      parameters: [code],
      post: {
        ...describe('vote', 'Answer; the same submission again is acknowledged again', 'Ack', voting),
        ...body('Vote'),
        ...by('participant'),
      },
    },
    '/api/sessions/{code}/name': {
      parameters: [code],
      post: {
        ...describe('rename', 'Take another nickname', 'You', renaming),
        ...body('Rename'),
        ...by('participant'),
      },
    },
    '/api/sessions/{code}/commands': {
      parameters: [code],
      post: {
        ...describe('command', 'Lead the session on', 'Done', commanding),
        ...body('CommandMessage'),
        ...by('host'),
      },
    },
    '/api/sessions/{code}/report': {
      parameters: [code],
      get: { ...describe('readReport', 'The report as it stands', 'Report', hosting), ...by('host') },
    },
    '/api/sessions/{code}/report.csv': {
      parameters: [code],
      get: { ...describe('readReportTable', 'The report as a table: one row a pupil', table, hosting), ...by('host') },
    },
    '/api/sessions/{code}/socket': {
      parameters: [code, audience],
      get: { ...describe('openSocket', 'A WebSocket, heard at once', switching, ['malformed']), description: socket },
    },
  }
}

const code = {
  name: 'code',
  in: 'path',
  required: true,
  description: 'The six characters of the session, in any case.',
  schema: { type: 'string', maxLength: 12 },
  example: 'BCDFGH',
}

const seq = {
  name: 'seq',
  in: 'query',
  required: false,
  description: 'The `seq` of the last snapshot: while it is the newest, the answer is 204.',
  schema: { type: 'integer', minimum: 0 },
}

const audience = {
  name: 'as',
  in: 'query',
  required: false,
  schema: { type: 'string', enum: ['participant', 'host', 'projector'], default: 'participant' },
}

const socket = `Subprotocols: \`readout.1\` and, but for the projector, \`bearer.<token or secret>\`. Refusals close the socket with a code: ${Object.entries(
  closeCodes,
)
  .map(([reason, number]) => `${number} ${reason}`)
  .join(', ')}. What is said over it: docs/classroom-protocol.md in the source.`

const created: Answers = { 201: { description: 'The session, with the host’s secret', ...json('SessionStarted') } }
const nothing: Answers = { 204: { description: 'Done' } }
const switching: Answers = { 101: { description: 'The socket; its first message is a snapshot, or says why not.' } }

const snapshot = (name: keyof typeof sessionAnswers): [string, Answers] => [
  'How it stands',
  { 200: { description: 'The snapshot', ...json(name) }, 204: { description: 'Nothing has changed since `seq`.' } },
]

const body = (name: keyof typeof sessionBodies) => ({
  requestBody: { required: true, content: { 'application/json': { schema: reference(name) } } },
})

const finding = ['unknown-session', 'too-many-attempts']
const hosting = [...finding, 'wrong-secret']
const taking = [...finding, 'unknown-participant', 'removed']
const sending = ['malformed', 'body-too-large']
const naming = ['name-taken', 'name-not-allowed', 'name-unfit']
const starting = [
  'malformed-class',
  'unknown-quiz',
  'unknown-edition',
  'unknown-length',
  'dossier-too-thin',
  'body-too-large',
  'too-many-attempts',
]
const entering = [...finding, 'session-ended', 'locked', 'session-full']
const joining = [...entering, ...sending, ...naming, 'removed']
const voting = [...taking, ...sending, 'early', 'late', 'stale', 'already-answered', 'unknown-option']
const renaming = [...taking, ...sending, ...naming, 'names-used-up']
const commanding = [
  ...hosting,
  ...sending,
  'stale-version',
  'wrong-phase',
  'no-more-questions',
  // Of the person whom the command is about.
  'unknown-participant',
]
