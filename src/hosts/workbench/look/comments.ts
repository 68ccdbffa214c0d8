import type { PartSource } from '../../file/xlsx/xml/parse';
import { parseXml } from '../../file/xlsx/xml/parse';

/** A comment that someone attached to a cell. */
export interface LookComment {
  /** `H12`. */
  readonly cell: string;
  readonly text: string;
}

/** Reads a sheet's comments part. */
export function readComments(source: PartSource): LookComment[] {
  const comments: LookComment[] = [];
  let cell: string | null = null;
  let text = '';
  let inText = false;
  let phonetic = false;
  parseXml(source, {
    open(name, attributes) {
      if (name === 'comment') {
        cell = attributes['ref'] ?? null;
        text = '';
      } else if (name === 't') inText = !phonetic;
      else if (name === 'rPh') phonetic = true;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'comment' && cell !== null) comments.push({ cell, text });
    },
    text(piece) {
      if (inText) text += piece;
    },
  });
  return comments;
}
