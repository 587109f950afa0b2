import type { Voice } from './voices.ts'

/** An account’s label beside its pattern, so that its color is never all that tells it apart. */
export const AccountBadge = ({ label, voice }: { label: string; voice: Voice }) => (
  <span class={`badge voice-${voice}`}>{label}</span>
)
