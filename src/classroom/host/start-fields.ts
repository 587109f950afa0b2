import type { CreateBody } from '../protocol/messages.ts'

type Fields = Record<string, string | undefined>

/** What a session is made from, as the start page’s form makes it; the protocol’s schema decides whether it will do. */
export function createBodyOf(fields: Fields): CreateBody {
  const { quiz = '', edition, length, pace, timer, seconds, discussionSeconds } = fields
  return {
    quiz,
    ...(edition && { edition: Number(edition) }),
    ...(length && { length: Number(length) }),
    options: {
      ...(pace && { pace: pace === 'own' ? 'own' : 'teacher' }),
      timer: timer === 'soft' || timer === 'hard' ? { kind: timer, seconds: Number(seconds) } : { kind: 'off' },
      ...(discussionSeconds && { discussionSeconds: Number(discussionSeconds) }),
      showFirst: isOn(fields.showFirst),
      points: isOn(fields.points),
      typedNames: isOn(fields.typedNames),
      closeEarly: isOn(fields.closeEarly),
      toStatistics: isOn(fields.toStatistics),
    },
  }
}

// A box that is not ticked is not sent.
const isOn = (field: string | undefined): boolean => field !== undefined
