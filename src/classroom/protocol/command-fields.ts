/** Whether a command moves the session, and so is carried out only under the version that the host saw. */
export const movesSession = ({ do: what }: { do: string }): boolean =>
  ![
    'plan',
    'lock',
    'number',
    'send-out',
    'let-back-in',
    'remove',
    'restore',
    'clear',
    'new-name',
    'extra-time',
  ].includes(what)

/** Makes a command from a form’s fields. The protocol’s schema decides whether it is a valid one. */
export function commandFrom(fields: Record<string, string | undefined>): Record<string, unknown> {
  const { do: what, item, items, ask, text, shown, locked, connected, asked, since, participant, factor } = fields
  return {
    do: what,
    ...(item !== undefined && { item: Number(item) }),
    ...(items !== undefined && { items: items.split(',').filter(Boolean).map(Number) }),
    ...(ask !== undefined && { ask, ...(text?.trim() && { text }) }),
    ...(shown !== undefined && { shown: shown === 'true' }),
    ...(locked !== undefined && { locked: locked === 'true' }),
    ...(connected !== undefined && { connected: connected === 'true' }),
    ...(asked !== undefined && { asked: asked === 'true' }),
    ...(since !== undefined && { since: Number(since) }),
    ...(participant !== undefined && { participant }),
    ...(factor !== undefined && { factor: factor === 'untimed' ? factor : Number(factor) }),
  }
}
