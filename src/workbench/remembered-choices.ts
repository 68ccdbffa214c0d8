/** Choices that are kept with the person, in this browser; a browser that keeps nothing forgets them. */
export function remembered(key: string): string | null {
  try {
    return localStorage.getItem(`perfscore.${key}`);
  } catch {
    return null;
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`perfscore.${key}`, value);
  } catch {
    // Private windows may refuse; the choice then lasts as long as the page.
  }
}
