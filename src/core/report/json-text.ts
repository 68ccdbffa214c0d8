import type { Language } from '../localized';
import type { TextFinding, TextReport } from './text-report';

/** Something that the text says otherwise than a table; `against` are the cells. */
interface JsonTextFinding extends Omit<TextFinding, 'message' | 'doubt'> {
  readonly message: string;
  /** Why it is not certain that both speak of the same; left out where it is. */
  readonly doubt?: string;
}

/** The part of a report that `check --text` adds. */
export interface JsonText extends Omit<TextReport, 'findings'> {
  readonly findings: readonly JsonTextFinding[];
}

/** The same in one language. */
export function toJsonText({ findings, ...report }: TextReport, language: Language): JsonText {
  return {
    ...report,
    findings: findings.map(({ message, doubt, ...rest }) => ({
      ...rest,
      message: message[language],
      ...(doubt ? { doubt: doubt[language] } : {}),
    })),
  };
}
