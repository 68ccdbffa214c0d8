import { asText } from './kinds/as-text';
import { cellsSlipped } from './kinds/cells-slipped';
import { targetPartsJoined, valuesJoined } from './kinds/columns-joined';
import { columnsSplit } from './kinds/columns-split';
import { headerRepeated } from './kinds/header-repeated';
import { labelsBroken } from './kinds/labels-broken';
import { labelsCentred } from './kinds/labels-centred';
import { labelsLost } from './kinds/labels-lost';
import { labelsRepeated } from './kinds/labels-repeated';
import { mergesLost } from './kinds/merges-lost';
import { namesContinued } from './kinds/names-continued';
import { pageCut } from './kinds/page-cut';
import { pagesFlattened } from './kinds/pages-flattened';
import { rowsSlipped } from './kinds/rows-slipped';
import { wordsSpaced } from './kinds/words-spaced';
import type { Damage } from './types';

/** Every kind of damage, those first that change least. */
export const DAMAGES: readonly Damage[] = [
  mergesLost,
  asText,
  labelsRepeated,
  wordsSpaced,
  rowsSlipped,
  cellsSlipped,
  labelsLost,
  labelsCentred,
  labelsBroken,
  namesContinued,
  headerRepeated,
  pageCut,
  pagesFlattened,
  columnsSplit,
  targetPartsJoined,
  valuesJoined,
];
