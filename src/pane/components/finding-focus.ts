/** Attribute by which a finding's button is found again after the list was drawn anew. */
export const FINDING_ATTRIBUTE = 'data-finding';

/** Hands a finding's button to `use` once the list is drawn. */
function withFinding(within: HTMLElement | null, findingId: string, use: (button: HTMLElement) => void): void {
  requestAnimationFrame(() => {
    const buttons = within?.querySelectorAll<HTMLElement>(`[${FINDING_ATTRIBUTE}]`) ?? [];
    const button = [...buttons].find((one) => one.getAttribute(FINDING_ATTRIBUTE) === findingId);
    if (button) use(button);
  });
}

/** Brings a finding into view and leaves the focus where it is. */
export function scrollToFinding(within: HTMLElement | null, findingId: string): void {
  withFinding(within, findingId, (button) => button.scrollIntoView?.({ block: 'nearest' }));
}

/** Puts the focus on a finding's button and brings it into view. */
export function focusFinding(within: HTMLElement | null, findingId: string): void {
  withFinding(within, findingId, (button) => {
    button.focus({ preventScroll: true });
    button.scrollIntoView?.({ block: 'nearest' });
  });
}
