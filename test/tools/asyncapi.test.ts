import { readFileSync } from 'node:fs'
import { Parser } from '@asyncapi/parser'
import { parse } from 'valibot'
import { describe, expect, test } from 'vitest'
import { closeCodes } from '../../src/classroom/protocol/close-codes.ts'
import { command } from '../../src/classroom/protocol/host.ts'
import { audiences, phase, refusals } from '../../src/classroom/protocol/model.ts'
import { asyncApi, messageSchemas } from '../../tools/compile/asyncapi.ts'
import { examples } from '../../tools/compile/protocol/examples.ts'
import * as words from '../../tools/compile/protocol/words.ts'
import { checkOf } from '../support/asyncapi.ts'

const document = asyncApi()
const all = examples()
const sides = ['server', 'client'] as const
const schemas = audiences.flatMap((audience) =>
  sides.flatMap((by) => messageSchemas[audience][by].map((schema) => ({ audience, by, schema }))),
)

test('the description of the socket is valid AsyncAPI 3, by the standard’s own parser', async () => {
  const { document: parsed, diagnostics } = await new Parser().parse(JSON.stringify(document))
  // It recommends 3.1, which most tools do not read yet.
  expect(diagnostics.filter(({ code }) => code !== 'asyncapi-latest-version')).toEqual([])
  expect(parsed?.version()).toBe('3.0.0')
})

test('what the build has written is what these schemas say', () => {
  expect(JSON.parse(readFileSync('static/asyncapi.json', 'utf8'))).toEqual(JSON.parse(JSON.stringify(document)))
})

describe('every example', () => {
  const check = checkOf(document)
  const described = Object.entries<{ examples: { name: string; payload: unknown }[] }>(document.components.messages)
  const each = described.flatMap(([message, { examples }]) =>
    examples.map(({ name, payload }) => [message, name, payload] as const),
  )

  test('is what its schema in the document says', () => {
    expect(each.length).toBeGreaterThan(60)
    expect(each.flatMap(([message, name, payload]) => check(message, payload).map((fault) => [name, fault]))).toEqual(
      [],
    )
  })

  test('has no field that the protocol does not have', () => {
    for (const { audience, by, message } of all) {
      const schema = messageSchemas[audience][by].find(({ entries }) => entries.type.literal === message.type)
      expect(schema && parse(schema, message)).toEqual(message)
    }
  })

  test('is taken for wrong if it is another message', () => {
    expect(check('to-host-done', { type: 'done', id: 'x' })).not.toEqual([])
    expect(check('from-host-command', { type: 'command', id: 'x', version: 1, command: { do: 'dance' } })).not.toEqual(
      [],
    )
  })
})

describe('nothing is without words or an example:', () => {
  const add = (what: string, file = 'examples.ts') => `add ${what} in tools/compile/protocol/${file}`
  const has = (name: string): boolean => all.some((example) => example.name === name)
  const missing = (names: readonly string[], known: object, table: string): string[] => [
    ...names
      .filter((name) => !Object.hasOwn(known, name))
      .map((name) => `“${name}”: ${add(`it to ${table}`, 'words.ts')}`),
    ...Object.keys(known)
      .filter((name) => !names.includes(name))
      .map((name) => `“${name}” in ${table} is no longer sent`),
  ]
  const types = (by: (typeof sides)[number]) => [
    ...new Set(schemas.filter((one) => one.by === by).map(({ schema }) => schema.entries.type.literal)),
  ]
  const phases = phase.options.map(({ entries }) => entries.kind.literal)
  const commands = command.options.map(({ entries }) => entries.do.literal)
  const closings = Object.keys(closeCodes)

  test('messages', () => {
    expect(missing(types('server'), words.sentWords, 'sentWords')).toEqual([])
    expect(missing(types('client'), words.receivedWords, 'receivedWords')).toEqual([])
    const without = schemas.filter(
      ({ audience, by, schema }) =>
        !all.some(
          (one) => one.audience === audience && one.by === by && one.message.type === schema.entries.type.literal,
        ),
    )
    const names = without.map(({ audience, by, schema }) => `${audience}, ${by}: ${schema.entries.type.literal}`)
    expect(names.map((name) => `“${name}” has no example: ${add('a step that says it')}`)).toEqual([])
  })

  test('phases', () => {
    expect(missing(phases, words.phaseWords, 'phaseWords')).toEqual([])
    // A session begins in the lobby, so no message says that it moves there.
    const without = phases.filter((kind) => kind !== 'lobby' && !has(`phase ${kind}`))
    expect(without.map((kind) => `phase “${kind}” has no example: ${add('a step that leads there')}`)).toEqual([])
  })

  test('commands', () => {
    expect(missing(commands, words.commandWords, 'commandWords')).toEqual([])
    const without = commands.filter((name) => !has(`command ${name}`))
    expect(without.map((name) => `command “${name}” has no example: ${add('a step with it')}`)).toEqual([])
  })

  test('refusals', () => {
    expect(missing(refusals, words.refusalsOf, 'refusalsOf')).toEqual([])
    const onlyHttp = (reason: string) => words.refusalsOf[reason]?.every((cause) => cause === 'HTTP')
    expect(refusals.filter((reason) => !onlyHttp(reason) && !has(`refused ${reason}`))).toEqual([])
  })

  test('close codes', () => {
    expect(missing(closings, words.closingWords, 'closingWords')).toEqual([])
    expect(closings.filter((reason) => !has(`bye ${reason}`))).toEqual([])
  })
})

describe('docs/classroom-protocol.md', () => {
  const text = readFileSync('docs/classroom-protocol.md', 'utf8')
  const lacking = (names: readonly string[]) =>
    names.filter((name) => !text.includes(`\`${name}\``)).map((name) => `“${name}” is not in the document`)

  test('names every phase, command, refusal and close code', () => {
    expect(lacking(phase.options.map(({ entries }) => entries.kind.literal))).toEqual([])
    expect(lacking(command.options.map(({ entries }) => entries.do.literal))).toEqual([])
    expect(lacking(refusals)).toEqual([])
    expect(lacking(Object.keys(closeCodes))).toEqual([])
    for (const [reason, code] of Object.entries(closeCodes)) expect(text).toContain(`| ${code} | \`${reason}\` |`)
  })
})
