/** Attribute by which a finding's button is found again after the list was drawn anew. */
export const FINDING_ATTRIBUTE = 'data-finding';

/** A finding's button, where the list shows it. */
export function findingButton(within: HTMLElement | null, findingId: string): HTMLElement | null {
  return (
    [...(within?.querySelectorAll<HTMLElement>(`[${FINDING_ATTRIBUTE}]`) ?? [])].find(
      (one) => one.getAttribute(FINDING_ATTRIBUTE) === findingId,
    ) ?? null
  );
}

/** Hands a finding's button to `use` once the list is drawn. */
function withFinding(within: HTMLElement | null, findingId: string, use: (button: HTMLElement) => void): void {
  requestAnimationFrame(() => {
    const button = findingButton(within, findingId);
    if (button) use(button);
  });
}

/** All of the card, what can be done about it included; of one that is longer than the window its beginning. */
function showCard(button: HTMLElement): void {
  button.closest('li')?.scrollIntoView?.({ block: 'nearest' });
  button.scrollIntoView?.({ block: 'nearest' });
}

/** Brings a finding into view and leaves the focus where it is. */
export function scrollToFinding(within: HTMLElement | null, findingId: string): void {
  withFinding(within, findingId, showCard);
}

/** Puts the focus on a finding's button and brings it into view. */
export function focusFinding(within: HTMLElement | null, findingId: string): void {
  withFinding(within, findingId, (button) => {
    button.focus({ preventScroll: true });
    showCard(button);
  });
}
