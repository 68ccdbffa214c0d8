export interface SideloadStep {
  readonly run: string;
  readonly args: readonly string[];
}

export interface SideloadPlan {
  readonly add: readonly SideloadStep[];
  readonly open: SideloadStep;
  readonly remove: readonly SideloadStep[];
}

export function sideloadPlan(machine: {
  readonly platform: string;
  readonly home: string;
  readonly manifest: string;
  readonly id: string;
}): SideloadPlan | null;

export function manifestId(xml: string): string | null;
