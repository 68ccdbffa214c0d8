import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Inputs that are kept: what reached code that nothing else reached, and what was found wrong once. */
export function keptOf(target: string): readonly string[] {
  const file = fileOf(target);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : [];
}

export function keep(target: string, inputs: readonly string[]): void {
  writeFileSync(
    fileOf(target),
    `[\n${inputs.map((input) => JSON.stringify(input).replace(/[\u007f-\u009f\u200b-\u202e\ufeff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)).join(',\n')}\n]\n`,
  );
}

function fileOf(target: string): string {
  return path.join(__dirname, 'kept', `${target}.json`);
}
