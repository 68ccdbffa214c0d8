/** Attribute by which a finding's button is found again after the list was drawn anew. */
export const FINDING_ATTRIBUTE = 'data-finding';

/** Puts the focus on a finding's button and brings it into view. Waits one frame, so that the list is drawn first. */
export function focusFinding(within: HTMLElement | null, findingId: string): void {
  requestAnimationFrame(() => {
    const buttons = within?.querySelectorAll<HTMLElement>(`[${FINDING_ATTRIBUTE}]`) ?? [];
    const button = [...buttons].find((one) => one.getAttribute(FINDING_ATTRIBUTE) === findingId);
    button?.focus();
    button?.scrollIntoView?.({ block: 'nearest' });
  });
}
