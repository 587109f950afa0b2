import { Hono } from 'hono'
import type { Env } from '../env.ts'
import { smallBody } from '../http/small-body.ts'
import { hostPages } from './host/routes.tsx'
import { classroomApi } from './http/routes.ts'
import { paperClass } from './paper/routes.ts'
import { participantPages } from './participant/routes.tsx'
import { projectorPages } from './projector/routes.tsx'
import { reportPages } from './report/routes.tsx'

/** The classroom: its API, and its pages, which work by links and forms where no script runs. */
export const classroom = new Hono<Env>()

// The largest form, on the start page, has less than 500 bytes.
const limit = smallBody(4096)
classroom.use('/class/*', limit)
classroom.use('/j/*', limit)

for (const routes of [classroomApi, paperClass, hostPages, reportPages, projectorPages, participantPages])
  classroom.route('/', routes)
