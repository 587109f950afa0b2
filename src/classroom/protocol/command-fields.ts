/** Whether a command moves the session on, and so holds only under the version that the host saw. */
export const movesOn = ({ do: what }: { do: string }): boolean => !['lock', 'remove', 'extra-time'].includes(what)

/** A command as its form’s fields make it; whether it is one, the protocol’s schema decides. */
export function commandOf(fields: Record<string, string | undefined>): Record<string, unknown> {
  const { do: what, item, shown, locked, participant, factor } = fields
  return {
    do: what,
    ...(item !== undefined && { item: Number(item) }),
    ...(shown !== undefined && { shown: shown === 'true' }),
    ...(locked !== undefined && { locked: locked === 'true' }),
    ...(participant !== undefined && { participant }),
    ...(factor !== undefined && { factor: factor === 'untimed' ? factor : Number(factor) }),
  }
}
