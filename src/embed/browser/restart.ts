/** Forgets how far the reader is in every quiz of this frame; where storage is denied, nothing was kept. */
export function forgetProgress(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith('readout:')) sessionStorage.removeItem(key)
  } catch {
    // Denied: a reload starts anew anyway.
  }
}
