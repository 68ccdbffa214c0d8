import type { SheetData } from './book';
import type { Find } from './client-object';
import { ClientCollection, ClientObject, SimulatedResult } from './client-object';
import type { SimulatedContext } from './context';
import type { Simulated } from './types';

type ShapeWord = SheetData['drawn']['shapes'][number];

/** `Excel.PivotTableCollection` of a sheet, to count only. */
export class PivotTablesProxy extends ClientObject<SheetData> implements Simulated<Excel.PivotTableCollection, 'getCount'> {
  protected readonly readers = {};

  constructor(context: SimulatedContext, find: () => SheetData) {
    super(context, 'PivotTableCollection', [], find);
  }

  getCount(): SimulatedResult<number> {
    const result = new SimulatedResult<number>();
    this.call(
      'getCount',
      [],
      ({ drawn }) => drawn.pivotTables,
      (answer) => result.set(answer as number),
    );
    return result;
  }
}

/** `Excel.Shape`: what it is. */
export class ShapeProxy extends ClientObject<ShapeWord> implements Simulated<Excel.Shape, 'type'> {
  protected readonly readers = { type: (word: ShapeWord) => word };

  constructor(context: SimulatedContext, find: Find<ShapeWord>) {
    super(context, 'Shape', [], find);
  }

  get type(): ShapeWord {
    return this.read('type');
  }
}

/** `Excel.ShapeCollection` of a sheet. */
export class ShapesProxy
  extends ClientCollection<SheetData, ShapeWord, ShapeProxy>
  implements Simulated<Excel.ShapeCollection, 'items' | 'load'>
{
  constructor(context: SimulatedContext, find: () => SheetData) {
    super(context, 'ShapeCollection', [], find);
  }

  protected list({ drawn }: SheetData): readonly ShapeWord[] {
    return drawn.shapes;
  }

  protected member(find: Find<ShapeWord>): ShapeProxy {
    return new ShapeProxy(this.context, find);
  }
}
