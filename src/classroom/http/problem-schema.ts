import * as v from 'valibot'
import { problemSchema } from '../../http/problem-schema.ts'
import { refused } from '../protocol/messages.ts'

const { submission, id, kept, version } = refused.entries

/** A refusal over HTTP, for /openapi.json: a problem document with the fields of a refusal over the socket. */
export const sessionProblem = v.strictObject({ ...problemSchema.entries, submission, id, kept, version })
