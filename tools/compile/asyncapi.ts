import { writeFileSync } from 'node:fs'
import type { GenericSchema, ObjectEntries, ObjectSchema } from 'valibot'
import { closeCodes, isCloseReason } from '../../src/classroom/protocol/close-codes.ts'
import * as host from '../../src/classroom/protocol/host.ts'
import { type Audience, audiences, messageRate, phase, refusals } from '../../src/classroom/protocol/model.ts'
import * as participant from '../../src/classroom/protocol/participant.ts'
import * as projector from '../../src/classroom/protocol/projector.ts'
import { problems } from '../../src/http/problem.ts'
import { jsonSchema, jsonSchemas, reference } from './json-schema.ts'
import { sessionShapes } from './operations.ts'
import { type Example, examples } from './protocol/examples.ts'
import { closingWords, commandWords, phaseWords, receivedWords, sentWords } from './protocol/words.ts'

/** A message: an object whose type is a literal. */
type MessageSchema = ObjectSchema<ObjectEntries & { type: { literal: string } & GenericSchema }, undefined>
type By = Example['by']

/** The messages of each audience, as the server and as its client may send them: the options of the protocol’s variants. */
export const messageSchemas: Readonly<Record<Audience, Readonly<Record<By, readonly MessageSchema[]>>>> = {
  participant: { server: participant.toParticipant.options, client: participant.fromParticipant.options },
  host: { server: host.toHost.options, client: host.fromHost.options },
  projector: { server: projector.toProjector.options, client: [projector.fromProjector] },
}

/** Writes the description of the socket (AsyncAPI 3.0) to where it is served from. */
export function compileAsyncApi(): void {
  writeFileSync('static/asyncapi.json', JSON.stringify(asyncApi()))
}

/** The description of the session’s socket, made from the protocol’s schemas; its examples are what the machine says. */
export function asyncApi() {
  const found = examples()
  const each = <T>(make: (audience: Audience) => T) =>
    // The keys are the audiences.
    Object.fromEntries(audiences.map((audience) => [audience, make(audience)])) as Record<Audience, T>
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Readout: the socket of a class session',
      version: '1',
      description: introduction,
      license: { name: 'MIT' },
    },
    defaultContentType: 'application/json',
    servers: {
      site: {
        host: '{host}',
        protocol: 'wss',
        variables: { host: { description: 'The site that has this document.' } },
      },
    },
    channels: each((audience) => channel(audience)),
    operations: Object.assign({}, ...audiences.map(operationsOf)),
    components: {
      messages: Object.assign({}, ...audiences.map((audience) => messagesOf(audience, found))),
      schemas: { ...shapes('output', given), ...shapes('input', taken) },
    },
  }
}

const closings = Object.entries(closingWords).map(([reason, { means, does }]) => {
  const code = isCloseReason(reason) ? closeCodes[reason] : ''
  return `| ${code} | ${reason} | ${means} | ${does} |`
})
const reasons = refusals.map((reason) => `| ${reason} | ${problems[reason].title}. ${problems[reason].detail} |`)

const introduction = `What a session and its clients say to each other over a WebSocket. A worked session, and what each client has to do, are in docs/classroom-protocol.md in the source. Over HTTP (/openapi.json) the same messages are bodies.

Times are milliseconds since 1970 by the server’s clock. Items are counted from 0, rounds from 1. A socket may send ${messageRate.most} messages within ${messageRate.within / 1000} seconds.

## Refusals

| reason | means |
|---|---|
${reasons.join('\n')}

## Close codes

| code | reason | means | the client |
|---|---|---|---|
${closings.join('\n')}

Any other code means that the connection is lost: come back with exponential backoff and full jitter.`

const bearers: Record<Audience, string> = {
  participant: '`readout.1` and `bearer.<token>`, the token that the participant has made and joined with.',
  host: '`readout.1` and `bearer.<secret>`, the secret that came with the start of the session.',
  projector: '`readout.1` and, for a screen of the host’s, `bearer.<key>`, the key of the projector’s link.',
}

const channel = (audience: Audience) => ({
  address: '/api/sessions/{code}/socket',
  title: `The socket of a ${audience}`,
  servers: [{ $ref: '#/servers/site' }],
  parameters: { code: { description: 'The code of the session, in any case.', examples: ['BCDF-GHJK'] } },
  messages: Object.fromEntries(
    [...namesOf(audience, 'server'), ...namesOf(audience, 'client')].map((name) => [
      name,
      { $ref: `#/components/messages/${name}` },
    ]),
  ),
  bindings: {
    ws: {
      method: 'GET',
      query: { type: 'object', required: ['as'], properties: { as: { type: 'string', const: audience } } },
      headers: {
        type: 'object',
        properties: { 'Sec-WebSocket-Protocol': { type: 'string', description: bearers[audience] } },
      },
      bindingVersion: '0.1.0',
    },
  },
})

const messageName = (audience: Audience, by: By, type: string): string =>
  `${by === 'server' ? 'to' : 'from'}-${audience}-${type}`

const namesOf = (audience: Audience, by: By): string[] => [
  ...messageSchemas[audience][by].map(({ entries }) => messageName(audience, by, entries.type.literal)),
  messageName(audience, by, by === 'server' ? 'pong' : 'ping'),
]

function operationsOf(audience: Audience) {
  const at = (name: string) => ({ $ref: `#/channels/${audience}/messages/${name}` })
  const channel = { $ref: `#/channels/${audience}` }
  const answered = (type: string, replies: readonly string[]) => ({
    action: 'receive',
    channel,
    messages: [at(messageName(audience, 'client', type))],
    reply: { channel, messages: replies.map((reply) => at(messageName(audience, 'server', reply))) },
  })
  return {
    [`tell-${audience}`]: { action: 'send', channel, messages: namesOf(audience, 'server').map(at) },
    [`hear-${audience}-ping`]: answered('ping', ['pong']),
    ...Object.fromEntries(
      messageSchemas[audience].client.map(({ entries: { type } }) => [
        `hear-${audience}-${type.literal}`,
        answered(type.literal, receivedWords[type.literal]?.replies ?? []),
      ]),
    ),
  }
}

function messagesOf(audience: Audience, found: readonly Example[]) {
  const described = (by: By) =>
    messageSchemas[audience][by].map((schema) => {
      const type = schema.entries.type.literal
      const ofType = found.filter((one) => one.audience === audience && one.by === by && one.message.type === type)
      const message = {
        name: type,
        summary: by === 'server' ? sentWords[type] : receivedWords[type]?.says,
        payload: shape(by === 'server' ? 'output' : 'input', schema),
        examples: ofType.map(({ name, message }) => ({ name, ...exampleWords(name), payload: message })),
      }
      return [messageName(audience, by, type), message] as const
    })
  const beat = (by: By, text: string) => [
    messageName(audience, by, text),
    {
      name: text,
      summary: 'The heartbeat, plain text. The server answers without waking the session.',
      contentType: 'text/plain',
      payload: { type: 'string', const: text },
      examples: [{ name: text, payload: text }],
    },
  ]
  return Object.fromEntries([
    ...described('server'),
    beat('server', 'pong'),
    ...described('client'),
    beat('client', 'ping'),
  ])
}

/** What an example is one of: a phase, a command, a refusal or a close code. */
function exampleWords(name: string): { summary?: string } {
  const [type, kind = ''] = name.split(' ')
  const refusal = refusals.find((reason) => reason === kind)
  const summary =
    type === 'refused'
      ? refusal && problems[refusal].title
      : type === 'bye'
        ? closingWords[kind]?.means
        : type === 'command'
          ? commandWords[kind]
          : phaseWords[kind]
  return summary ? { summary } : {}
}

/** Each phase and each command is a shape of its own, with its words. */
const parts = <Part extends { entries: Record<string, unknown> }>(name: string, key: string, all: readonly Part[]) =>
  Object.fromEntries(
    all.map((part) => {
      // The key of a variant has a literal in each of its options.
      const { literal } = part.entries[key] as { literal: string }
      return [`${name}.${literal}`, part]
    }),
  )

const given: Record<string, GenericSchema> = { ...sessionShapes, ...parts('Phase', 'kind', phase.options) }
const taken: Record<string, GenericSchema> = {
  Command: host.command,
  ...parts('Command', 'do', host.command.options),
}

type Mode = 'input' | 'output'

const shape = (typeMode: Mode, schema: GenericSchema) =>
  jsonSchema(schema, {
    // AsyncAPI’s own schemas are a superset of this draft.
    target: 'draft-07',
    typeMode,
    definitions: typeMode === 'output' ? given : taken,
    overrideRef: ({ referenceId }) => reference(referenceId).$ref,
  })

const shapes = (typeMode: Mode, schemas: Record<string, GenericSchema>) =>
  Object.fromEntries(
    Object.entries(jsonSchemas(schemas, typeMode, 'draft-07')).map(([name, one]) => {
      const [variant, kind = ''] = name.split('.')
      const description = variant === 'Phase' ? phaseWords[kind] : commandWords[kind]
      return [name, { ...one, ...(description && { description }) }]
    }),
  )
