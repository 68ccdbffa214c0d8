import { type IDisposable, type Injector, InterceptorEffectEnum } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { markOf } from '../../hosts/univer/marks';

/** Draws the product's marks over the cells' own fills, as Excel does with a conditional format; what is read and saved is the cell. */
export function showMarks(injector: Injector): IDisposable {
  return injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    effect: InterceptorEffectEnum.Style,
    handler(cell, location, next) {
      const mark = markOf(location.rawData);
      return next(mark === null ? cell : { ...cell, interceptorStyle: { ...cell?.interceptorStyle, bg: { rgb: mark } } });
    },
  });
}
