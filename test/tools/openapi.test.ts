import { readFileSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import { expect, test } from 'vitest'
import { openApi, readProblems } from '../../tools/compile/openapi.ts'

const api = openApi(await readProblems())

test('the description of the API is valid OpenAPI 3.1', async () => {
  const validator = new Validator()
  expect(await validator.validate(structuredClone(api))).toEqual({ valid: true })
  expect(validator.version).toBe('3.1')
})

test('it covers stories, questions, results and statistics, each with its refusals', () => {
  const statuses = Object.entries(api.paths).map(([path, item]) => {
    const operation = 'post' in item ? item.post : item.get
    return [path, Object.keys(operation.responses).map(Number)]
  })
  expect(Object.fromEntries(statuses)).toEqual({
    '/api/quizzes': [200, 405, 503],
    '/api/quizzes/{quiz}': [200, 404, 405, 503],
    '/api/quizzes/{quiz}/bank': [200, 404, 405, 503],
    '/api/quizzes/{quiz}/questions': [200, 400, 404, 405, 409, 503],
    '/api/quizzes/{quiz}/results': [200, 400, 404, 405, 409, 413, 415, 422, 503],
    '/api/quizzes/{quiz}/stats': [200, 404, 405, 503],
  })
})

test('a reason that is not refused with anywhere cannot be described', () => {
  expect(() => openApi({})).toThrow('There is no refusal')
})

test('what the build has written is what these schemas say', () => {
  expect(JSON.parse(readFileSync('static/openapi.json', 'utf8'))).toEqual(JSON.parse(JSON.stringify(api)))
})
