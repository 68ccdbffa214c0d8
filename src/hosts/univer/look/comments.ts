import type { PartSource } from '../../file/xlsx/xml/parse';
import { parseXml } from '../../file/xlsx/xml/parse';
import { NOTE_AUTHOR } from '../../file/xlsx/write/notes';

/** A comment that someone attached to a cell. */
export interface LookComment {
  /** `H12`. */
  readonly cell: string;
  readonly text: string;
  /** True where this product wrote it. */
  readonly own: boolean;
}

/** Reads a sheet's comments part. */
export function readComments(source: PartSource): LookComment[] {
  const comments: LookComment[] = [];
  const authors: string[] = [];
  let cell: string | null = null;
  let author = -1;
  let text = '';
  let inAuthor = false;
  let inText = false;
  let phonetic = false;
  parseXml(source, {
    open(name, attributes) {
      if (name === 'comment') {
        cell = attributes['ref'] ?? null;
        author = Number(attributes['authorId'] ?? -1);
        text = '';
      } else if (name === 'author') {
        inAuthor = true;
        authors.push('');
      } else if (name === 't') inText = !phonetic;
      else if (name === 'rPh') phonetic = true;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'comment' && cell !== null) comments.push({ cell, text, own: authors[author] === NOTE_AUTHOR });
      else if (name === 'author') inAuthor = false;
    },
    text(piece) {
      if (inText) text += piece;
      else if (inAuthor) authors.push(`${authors.pop() ?? ''}${piece}`);
    },
  });
  return comments;
}
