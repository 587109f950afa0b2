/** Which of the two patterns an account has: `a` solid, `b` hatched. */
export type Voice = 'a' | 'b'

/** An account’s label beside its pattern, so that its color is never all that tells it apart. */
export const AccountBadge = ({ label, voice }: { label: string; voice: Voice }) => (
  <span class={`badge voice-${voice}`}>{label}</span>
)
